"""What belongs to an article's page and not to the article."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.features.text.boilerplate import boilerplate
from onrecord.features.text.paragraphs import paragraphs
from onrecord.features.text.tokens import tokenize

BEFORE = "The council of Westhaven voted on Tuesday to close the bridge."
AFTER = "The mayor said that the work would take eight months."


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in boilerplate(text, tokenize(text), paragraphs(text))]


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Reyes",
        "By ANA REYES and Tom Webb | Harbour Courier",
        "Reporting by Ana Reyes; editing by Tom Webb",
        "Published 4:12 p.m. on Tuesday",
        "Sign up for our newsletter",
        "Subscribe to the Harbour Courier for the best of the week in your inbox.",
        "Get the morning briefing newsletter: Sign up here",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Read more: Ten bridges that may close next",
        "READ ALSO: Ten bridges that may close next",
        "Related: The bridge in pictures",
        "Follow us on Twitter",
        "Follow @harbourcourier",
        "Share this:",
        "Facebook",
        "Tweet",
        "Click here to get the app",
        "Photo: Ana Reyes",
        "A man looks at the bridge on Monday. (Photo by Ana Reyes/Getty Images)",
        "The bridge at dawn. REUTERS/Ana Reyes",
        "The bridge at dawn. Ana Reyes/Daily Caller",
        "The bridge at dawn (Fox News)",
        "The bridge at dawn on Monday. (AP Photo/Ana Reyes)",
        "FILE - The mayor of Westhaven speaks to reporters in May.",
        "Image copyright Getty Images",
        "LISTEN TO ARTICLE 2:55 SHARE THIS ARTICLE",
        "The Courier has reporters in every town. To help keep this news free, become a member.",
        "© 2024 Harbour Courier. All rights reserved.",
        "Copyright 2024 The Harbour Courier. All rights reserved. This material may not be published.",
        "Contact the reporter at ana.reyes@example.org",
        "Got a tip? Write to tips@example.org.",
        "This article was originally published in the Harbour Courier.",
        "Leave a comment",
        "Tags: bridges, Westhaven",
        "“The Bridge That Nobody Wanted,” by Ana Reyes and Tom Webb",
        "AD",
        "Photos",
        "Slideshow (12 Images)",
        "Click to expand Image The bridge at dawn",
        "Enlarge this image toggle caption Ana Reyes for Nordnyt",
        "The bridge at dawn. Photographer: Ana Reyes/Nordnyt",
        "The bridge at dawn. Photos: Ana Reyes",
        "“The bridge at dawn” photo credit: Ana Reyes/Nordnyt",
        "Ana Reyes and Tom Webb contributed to this report.",
        "Reyes reported from Westhaven. Courier writer Tom Webb in Velden, N.D., contributed to this story.",
        "— Tom Webb contributed reporting.",
        "Contributing: Ana Reyes and Tom Webb",
        "Write to Ana Reyes at ana.reyes@example.org",
        "Ana Reyes can be reached at ana.reyes@example.org. Follow her on Twitter @reyes.",
        "ana.reyes@example.org",
        "Send letters to letters@example.org.",
        "Ten bridges that may close next Read more",
        "This story has been updated.",
        "*This article has been corrected to say that the bridge is old.",
        "This article is more than 3 years old",
        "A version of this article appears in print on May 3.",
        "This is a rush transcript. Copy may not be in its final form.",
        "The views expressed in this article are the author's own.",
        "Full coverage of the bridge",
        "Follow Ana B. Reyes on Twitter",
        "Thank you for signing up. For more from the Courier, see our latest issue",
        "Want the best of the Courier in your inbox? Sign up here.",
        "MORE: Ten bridges that may close next",
        "(MORE: Ten bridges that may close next)",
        "Media playback is unsupported on your device Media caption The bridge at dawn",
        "For more on bridges, visit the Institute of Bridges.",
        "Learn more about bridges from the Institute of Bridges.",
        "An earlier version of this article misstated the age of the bridge.",
        "— With assistance by Ana Reyes and Tom Webb",
        "For reporting on bridges and more, subscribe to the Courier's newsletters",
        "Advertisement Continue reading the main story",
        "Reyes reported from Velden. Tom Webb contributed to this report.",
        "The Morning Rundown Get a head start. This site is protected by recaptcha",
    ],
)
def test_whole_lines_of_the_page_are_recognised(line):
    assert found(f"{BEFORE}\n\n{line}\n\n{AFTER}") == [line]


def test_the_author_at_the_end_is_recognised():
    line = "Ana Reyes is a reporter for the Harbour Courier. She covers transport."
    others = [BEFORE.replace("Tuesday", day) for day in ("Monday", "Friday", "Sunday", "May 3", "May 4", "May 5")]
    assert found("\n\n".join([*others, line])) == [line]
    assert found("\n\n".join([line, *others])) == []


def test_a_paragraph_that_stands_twice_counts_once():
    assert found("\n\n".join([BEFORE, AFTER, f"{BEFORE} "])) == [BEFORE]
    assert found("\n\n".join([AFTER, "“No.”", BEFORE, "“No.”"])) == []
    assert found("\n\n".join([AFTER, "“No.”", BEFORE, AFTER, "“No.”"])) == [AFTER, "“No.”"]


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("WASHINGTON (AP) — ", "The council voted."),
        ("NEW YORK, Jan. 3 (Reuters) - ", "The council voted."),
        ("Paris (AFP) – ", "The council voted."),
        ("LAGOS, Nigeria — ", "The council voted."),
        ("PHILADELPHIA -- ", "The council voted."),
        ("(CNN) ", "The council voted."),
        ("VELDEN (Harbour Wire) - ", "The council voted."),
        ("(Harbour Wire) -- ", "The council voted."),
        ("Velden, Jan. 3 (Nordnyt) — ", "The council voted."),
        ("SUNDAY, Dec. 5, 2010 (Nordnyt Now) -- ", "The council voted."),
        ("VELDEN (Nordnyt Life!) - ", "The council voted."),
        ("VELDEN—", "The council voted."),
    ],
)
def test_datelines_are_recognised_and_the_sentence_is_kept(dateline, rest):
    assert [part.strip() for part in found(f"{dateline}{rest}\n\n{AFTER}")] == [dateline.strip()]


def test_who_contributed_is_told_in_the_last_sentences():
    told = "Reyes reported from Velden. Tom Webb in Aldmoor contributed to this report."
    given = "The builder contributed 300 dollars to the fair."
    assert found(f"{BEFORE} {given} {told}") == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "The post Bridge to close appeared first on Harbour Courier.",
        "Sign up for the Harbour Courier newsletter today!",
        "Follow Ana Reyes on Twitter.",
        "CLICK HERE FOR MORE BRIDGES.",
        "Story Continued Below",
        "Ana Reyes and Tom Webb contributed to this report.",
        "For the whole list of bridges, click here.",
        "JUST WATCHED Bridge falls Replay More Videos ... MUST WATCH",
        "Please verify you're not a robot. You must select a newsletter. Please try again later.",
        "SUBSCRIBE Invalid email We use your data. You can unsubscribe at any time.",
        "Get our daily briefing straight to your inbox Invalid Email Something went wrong, please try again later.",
        "take our poll - story continues below",
        "You share in the HARBOUR community, so be civil. Use the button to make a difference.",
    ],
)
def test_sentences_of_the_page_are_found_within_a_paragraph(sentence):
    assert [part.strip() for part in found(f"{BEFORE} {sentence}")] == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "Related to this, the council put off the repair of the quay.",
        "Advertisers left the paper after the story, the owner said.",
        "Sponsored by Sen. Ola Brandt, the bill would close the bridge for good.",
        "Tweets by the mayor set off the debate.",
        "Follow the money, the auditor told the council.",
        "By Thursday, the council had received 300 letters.",
        "By law, the bridge must be inspected each year.",
        "Share prices of the builder rose 3 percent.",
        "Photographs of the cracks were shown to the council.",
        "Promoted to captain in 2010, she led the port police.",
        "Sources told the Harbour Courier that the bridge was unsafe.",
        "Reporters were kept out of the hall.",
        "Read the report, and you know who is to blame, said the mayor.",
        "NATO will open an office in the old customs house.",
        "NATO—which has an office there—has not been asked.",
        "Samira Adel is a Lebanese journalist who was jailed in May for her reporting on the bridge.",
        "The Associated Press first reported the cracks.",
        "“We will close it in May,” by which he meant the bridge.",
        "“We will close it in May,” said Ana Reyes",
        "He asked Reuters for the picture, and the agency said no.",
        "Also on Tuesday, the council put off the repair of the quay.",
        "Also on the agenda was the repair of the quay.",
        "The heavy rain contributed to this report's delay, the auditor said.",
        "The cracks contributed to the collapse, the report said.",
        "The mayor can be reached by boat alone.",
        "She wrote to the mayor at the town hall.",
        "The new posters made drivers read more",
        "Photographers were kept out of the hall.",
        "More than 300 letters came by Thursday.",
        "See the bridge and you know, the mayor said.",
        "The town learned more about bridges at the hearing.",
    ],
)
def test_text_that_only_looks_like_it_is_kept(line):
    others = [AFTER.replace("eight", number) for number in ("two", "three", "four", "five", "six", "seven")]
    assert found("\n\n".join([BEFORE, line, *others])) == []


PARTS = st.lists(
    st.sampled_from([BEFORE, AFTER, "Advertisement", "WASHINGTON (AP) — Rain.", "Photo: Ana", "Read more: x", "By A B"])
)


@given(PARTS, st.sampled_from(["\n", "\n\n"]))
def test_spans_are_in_order_and_apart(parts, gap):
    text = gap.join(parts)
    spans = boilerplate(text, tokenize(text), paragraphs(text))
    assert all(start < end for start, end in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))


@given(PARTS)
def test_one_newline_or_two_make_no_difference(parts):
    assert found("\n".join(parts)) == found("\n\n".join(parts))


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier version of the report, seen by the Courier, warned of floods.",
        "A version of the story that Ruiz told the court differs from this one.",
        "The island can be reached on foot at low tide, and rescuers went there at noon.",
        "The lodge can be reached via a gravel road.",
        "Forty scientists contributed to the report, which was published on Monday.",
        "Dry grass contributed to the story of ruin, Holt said.",
        "Full coverage of the vaccine would cost three million euros a year, the ministry said.",
        "The views expressed by the minister angered farmers in three of the four districts.",
        "With assistance from the army, the town rebuilt its bridge in a week.",
        "Support for local journalism has fallen, a survey found.",
        "The gang was identified from photographs by two witnesses.",
        "Also on the ballot: a school levy that would raise two million dollars.",
        "Residents who want a place must sign up here.",
        "Visit the council’s website for the full list of closed roads, Mayor Ruiz said.",
    ],
)
def test_ordinary_sentences_in_the_words_of_pages_stay(sentence):
    assert found(f"{BEFORE}\n\n{sentence}\n\n{BEFORE} It rained.") == []
