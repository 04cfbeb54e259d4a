"""A source that runs over the end of a sentence is cut to the part beside its cue."""

import pytest
from ledgers import read

from onrecord.features.reading.attributions.one_sentence import in_one_sentence


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        ("“No,” [{c:said} {s:Mayor Paul Hart. He and Nina Ortiz} called for {t:peace}].", "Mayor Paul Hart"),
        ("“No,” said [{s:Mayor Paul Hart. He and Nina Ortiz} {c:called for} {t:peace}].", "He and Nina Ortiz"),
        ("It rained. [{s:Sen. Nina Ortiz} {c:called for} {t:peace}].", "Sen. Nina Ortiz"),
    ],
)
def test_the_part_beside_the_cue_stays(marked, source):
    article = read(marked)
    (item,) = in_one_sentence(article, article.attributions)
    assert [article.text[slice(*span)] for span in item.source] == [source]
