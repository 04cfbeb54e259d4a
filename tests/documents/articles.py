"""Articles invented for the report tests, annotated as `write` says. No person, place or event in them is real."""

# id, dimension, title, unit, direction, (p10, p50, p90)
FEATURES = (
    ("attributed_statements", "attribution", "Attributed statements", "share", "higher", (0.31, 0.52, 0.74)),
    ("attributed_words", "attribution", "Attributed words", "share", "higher", (0.22, 0.41, 0.63)),
    ("direct_quotation", "attribution", "Direct quotation", "share", "band", (0.06, 0.19, 0.38)),
    ("orphan_quotations", "attribution", "Quotations without a speaker", "share", "lower", (0.0, 0.04, 0.2)),
    ("sourceless_attributions", "attribution", "Attributions to nobody", "share", "lower", (0.0, 0.02, 0.11)),
    ("unsourced_figures", "attribution", "Figures without a source", "share", "lower", (0.05, 0.22, 0.5)),
    ("lead_attribution", "attribution", "Attribution in the lead", "share", "higher", (0.0, 1.0, 1.0)),
    ("named_sources", "sourcing", "Named sources", "per_1000_words", "higher", (2.1, 5.6, 11.3)),
    ("named_share", "sourcing", "Attributions to somebody named", "share", "higher", (0.48, 0.74, 0.95)),
    ("anonymous_share", "sourcing", "Attributions to anonymous sources", "share", "lower", (0.0, 0.0, 0.18)),
    ("unexplained_anonymity", "sourcing", "Anonymity without a stated reason", "share", "lower", (0.0, 0.5, 1.0)),
    ("unnamed_groups", "sourcing", "Attributions to unnamed groups", "share", "lower", (0.0, 0.09, 0.26)),
    ("concentration", "sourcing", "Weight of the top source", "share", "lower", (0.22, 0.38, 0.67)),
    ("titled_people", "sourcing", "People named with a title or affiliation", "share", "higher", (0.5, 0.8, 1.0)),
    ("documents", "sourcing", "Documents cited", "per_1000_words", "higher", (0.0, 1.1, 4.2)),
    ("reporter_hedges", "hedging", "The reporter's own hedges", "per_1000_words", "band", (1.2, 4.5, 10.4)),
    ("weasels", "hedging", "Weasel words", "per_1000_words", "lower", (0.0, 0.6, 2.9)),
    ("disclosed_limits", "hedging", "Disclosed limits", "per_1000_words", "higher", (0.0, 0.5, 2.4)),
    ("boosters", "hedging", "Boosters", "per_1000_words", "lower", (0.0, 0.8, 3.0)),
    ("sentence_specificity", "specificity", "Sentence specificity", "points", "band", (2.4, 2.9, 3.4)),
    ("vague_quantities", "specificity", "Vague quantities", "per_1000_words", "lower", (1.0, 3.8, 8.1)),
    ("readability", "style", "Readability", "points", "band", (9.1, 11.8, 14.9)),
    ("exclamations", "style", "Exclamation marks", "per_1000_words", "lower", (0.0, 0.0, 0.9)),
    ("loaded_words", "style", "Loaded words", "per_1000_words", "lower", (0.4, 2.2, 6.0)),
)

HARBOUR = {
    "article": {
        "id": "harbour-wall",
        "title": "Saltmere’s harbour wall will cost twice what voters were told",
        "outlet": "The Saltmere Courier",
        "byline": "Ines Whitlock",
        "date": "2026-03-04",
        "url": "https://courier.example/2026/03/harbour-wall",
    },
    "speakers": {
        "a1": "s1",
        "a2": "s2",
        "a3": "s2",
        "a4": "s3",
        "a5": "s4",
        "a6": "s5",
        "a7": "s6",
        "a8": "s2",
        "a9": "s7",
        "a10": "s3",
    },
    "kinds": {"a2": "direct", "a4": "direct", "a7": "mixed", "a8": "direct", "a10": "direct", "belief": "a6"},
    "sources": [
        {"id": "s1", "name": "An engineer’s report to the county", "type": "document", "role": None},
        {
            "id": "s2",
            "name": "Mara Ellison",
            "type": "named_person",
            "role": "official",
            "title": "the county’s chief engineer",
        },
        {
            "id": "s3",
            "name": "Tobias Renner",
            "type": "named_person",
            "role": "citizen",
            "title": "who has fished from the north quay since 1988",
        },
        {"id": "s4", "name": "Two people with knowledge of the tender", "type": "anonymous_source", "role": None},
        {"id": "s5", "name": "Residents", "type": "unnamed_group", "role": "citizen"},
        {
            "id": "s6",
            "name": "Harrow & Lisle",
            "type": "named_organization",
            "role": "business",
            "title": "the contractor",
            "unnamed_representative": True,
        },
        {
            "id": "s7",
            "name": "Dr Priya Anand",
            "type": "named_person",
            "role": "expert",
            "title": "a coastal geologist at Northmoor University",
        },
    ],
    "measured": {
        "attributed_statements": (0.571, 0.58, 0.19, 0.06),
        "attributed_words": (0.552, 0.77, 0.24, 0.11),
        "direct_quotation": (0.21, 0.54, 0.04, 0.02),
        "orphan_quotations": (0.2, 0.9, -0.21, -0.05),
        "sourceless_attributions": (0.0, 0.4, 0.05, 0.0),
        "unsourced_figures": (0.5, 0.9, -0.34, -0.12),
        "lead_attribution": (1.0, 0.7, 0.11, 0.04),
        "named_sources": (11.1, 0.88, 0.46, 0.17),
        "named_share": (0.7, 0.44, 0.02, -0.03),
        "anonymous_share": (0.1, 0.83, -0.13, -0.2),
        "unexplained_anonymity": (0.0, 0.3, 0.16, 0.09),
        "unnamed_groups": (0.1, 0.55, -0.04, -0.01),
        "concentration": (0.36, 0.46, 0.03, 0.01),
        "titled_people": (1.0, 0.92, 0.22, 0.05),
        "documents": (2.8, 0.81, 0.27, 0.13),
        "reporter_hedges": (5.6, 0.6, 0.0, 0.03),
        "weasels": (2.8, 0.89, -0.18, -0.27),
        "disclosed_limits": (2.8, 0.93, 0.21, 0.12),
        "boosters": (2.8, 0.88, -0.06, -0.14),
        "sentence_specificity": (3.1, 0.66, 0.07, 0.02),
        "vague_quantities": (2.8, 0.36, 0.02, 0.01),
        "readability": (11.2, 0.43, 0.0, 0.02),
        "exclamations": (0.0, 0.5, 0.0, 0.04),
        "loaded_words": (2.8, 0.6, -0.01, -0.06),
    },
    "advice": [
        (
            "unsourced_figures",
            6.1,
            "sourcing_quality",
            "Three of six figures have nobody behind them, the first in paragraph 2: say where they come from.",
        ),
        ("orphan_quotations", 4.2, "sourcing_quality", "The quotation in paragraph 6 has no speaker: say who said it."),
        ("weasels", 3.6, "reliability", "“Critics say” in paragraph 8 names nobody: name a critic, or leave it out."),
        (
            "anonymous_share",
            2.4,
            "reliability",
            "One of ten attributions goes to anonymous sources, in paragraph 5: look for somebody who can be named.",
        ),
    ],
    "text": """\
⟦b|SALTMERE, March 4 —⟧ The wall that is to keep the sea out of Saltmere’s harbour will cost ⟦f:money+|£41 million⟧, \
⟦e:lead_attribution a1.content|about twice what voters were told before last year’s referendum⟧, \
⟦a1.cue|according to⟧ ⟦a1.source|an engineer’s report to the county⟧ that the Courier has read.
The referendum passed by ⟦e:unsourced_figures f:number-|312 votes⟧. The leaflet sent to every home put the price at \
⟦e:unsourced_figures f:money-|£19.5 million⟧, and did not mention that the sea bed ⟦h:epistemic \
e:reporter_hedges|may⟧ have to be dredged first.
⟦a2.content|“⟦q:a2|We priced the wall we knew about then. The soundings in November showed us a different sea bed⟧”⟧, \
⟦a2.cue|said⟧ ⟦a2.source|Mara Ellison, the county’s chief engineer⟧. ⟦a3.source|She⟧ ⟦a3.cue|added⟧ \
⟦a3.content|that the mud under the north quay was ⟦h:approximator|about⟧ ⟦f:number+|four metres⟧ deeper than \
the charts of 1961 ⟦h:attributed|suggested⟧⟧.
⟦a4.source|Tobias Renner, who has fished from the north quay since ⟦f:date|1988⟧⟧, was not surprised. \
⟦a4.content|“⟦q:a4|Anyone with an anchor could have told them⟧”⟧, ⟦a4.cue|he said⟧.
⟦a5.content|Only one company bid for the work⟧, ⟦a5.cue|said⟧ ⟦a5.source e:anonymous_share|two people with knowledge \
of the tender⟧, \
⟦j:s4|who had both seen the sealed offers⟧ and ⟦r:s4|asked not to be named because the county has told its staff not \
to \
speak to the press⟧. The Courier ⟦h:limit e:disclosed_limits|could not independently verify⟧ the offers.
At the public meeting on Monday the talk was angrier. ⟦e:orphan_quotations q:-|“You asked us for a wall and you are \
selling us a swamp”⟧ \
was the line that drew the loudest applause. ⟦a6.source e:unnamed_groups|Residents⟧ ⟦a6.cue|fear⟧ \
⟦a6.content|that the council tax will have to rise again in the autumn⟧.
⟦a7.source|A spokesperson for ⟦m:s6|Harrow & Lisle⟧, the contractor⟧, ⟦a7.cue|said⟧ ⟦a7.content|the firm had met \
“⟦q:a7|every duty it owed the county⟧” and ⟦h:attributed|would⟧ publish its offer once the contract was signed⟧. \
⟦m:s6|The company⟧ has ⟦h:legal|allegedly⟧ been late on ⟦e:unsourced_figures f:number-|two of its last three⟧ \
harbour works.
⟦h:weasel e:weasels|Critics say⟧ the county ⟦h:booster e:boosters|clearly⟧ knew before the vote. ⟦m:s2|Ms Ellison⟧ \
rejects that. \
⟦a8.content|“⟦q:a8|I signed the survey on 12 November, five weeks after the polls closed⟧”⟧, ⟦a8.source|she⟧ \
⟦a8.cue|said⟧.
⟦a9.source|Dr Priya Anand, a coastal geologist at Northmoor University⟧ who was not involved in the survey, \
⟦a9.cue|warned⟧ ⟦a9.content|that the wall ⟦h:attributed|could⟧ be outflanked within ⟦f:number+|30 years⟧ if the \
marsh to the \
east goes on shrinking at ⟦f:percent+|2.3 per cent⟧ a year⟧.
For ⟦m:s3|Mr Renner⟧ the question is simpler. ⟦a10.content|“⟦q:a10|The sea does not read leaflets⟧”⟧, \
⟦a10.source|he⟧ ⟦a10.cue|said⟧.
⟦b|Sign up for the Courier’s morning letter.⟧
""",
}

TONIC = {
    "article": {
        "id": "tonic",
        "title": "This forgotten root is curing everything, and doctors hate it",
        "outlet": "Daily Wellspring",
        "byline": None,
        "date": "2026-02-11T08:30:00Z",
        "url": None,
    },
    "speakers": {"a1": "s1", "a2": "s2", "a3": None},
    "kinds": {"a2": "direct"},
    "sources": [
        {"id": "s1", "name": "Experts", "type": "unnamed_group", "role": "expert"},
        {"id": "s2", "name": "A former insider", "type": "anonymous_source", "role": None},
    ],
    "measured": {
        "attributed_statements": (0.22, 0.05, -0.31, -0.12),
        "attributed_words": (0.18, 0.06, -0.22, -0.1),
        "direct_quotation": (0.07, 0.12, -0.02, 0.0),
        "sourceless_attributions": (0.333, 0.98, -0.2, -0.22),
        "unsourced_figures": (1.0, 0.99, -0.46, -0.3),
        "lead_attribution": (0.0, 0.1, -0.12, -0.03),
        "named_sources": (0.0, 0.02, -0.64, -0.31),
        "named_share": (0.0, 0.01, -0.38, -0.2),
        "anonymous_share": (0.333, 0.97, -0.25, -0.33),
        "unexplained_anonymity": (1.0, 0.9, -0.18, -0.2),
        "unnamed_groups": (0.333, 0.94, -0.16, -0.11),
        "concentration": (0.55, 0.8, -0.05, -0.02),
        "documents": (0.0, 0.3, -0.1, -0.02),
        "reporter_hedges": (0.0, 0.02, -0.03, -0.08),
        "weasels": (17.9, 0.99, -0.33, -0.51),
        "disclosed_limits": (0.0, 0.4, -0.02, -0.01),
        "boosters": (26.8, 0.99, -0.21, -0.4),
        "sentence_specificity": (2.0, 0.03, -0.14, -0.09),
        "vague_quantities": (17.9, 0.99, -0.1, -0.08),
        "readability": (6.2, 0.02, -0.04, -0.05),
        "exclamations": (17.9, 0.99, -0.08, -0.37),
        "loaded_words": (26.8, 0.99, -0.17, -0.44),
    },
    "advice": [
        (
            "weasels",
            9.4,
            "reliability",
            "Two claims rest on nobody in particular, the first in paragraph 1: name who says so.",
        ),
        (
            "named_sources",
            8.8,
            "sourcing_quality",
            "Nobody is named in the whole article: find at least one person who speaks on the record.",
        ),
        (
            "boosters",
            7.1,
            "reliability",
            "“Undoubtedly”, “clearly” and one more assert what the text does not show: cut them.",
        ),
        ("loaded_words", 6.9, "reliability", "Three loaded words, the first in paragraph 1: use the plain word."),
        (
            "unsourced_figures",
            5.2,
            "sourcing_quality",
            "No figure has a source, the first in paragraph 2: say where it comes from.",
        ),
    ],
    "text": """\
It is ⟦h:weasel e:weasels|widely known⟧ that the humble grelp root is ⟦h:booster e:boosters|undoubtedly⟧ the most \
⟦e:loaded_words|miraculous⟧ plant on earth! ⟦a1.source e:unnamed_groups|Experts⟧ ⟦a1.cue|say⟧ ⟦a1.content|it ends \
tiredness, gout and worry \
in ⟦e:vague_quantities|a few⟧ days⟧.
⟦h:weasel e:weasels|Studies show⟧ that ⟦e:unsourced_figures f:percent-|94 per cent⟧ of people who chew it feel better. \
⟦h:booster e:boosters|Clearly⟧ the ⟦e:loaded_words|shameless⟧ drug makers ⟦h:booster e:boosters|obviously⟧ do not \
want you to hear this!
⟦a2.content|“⟦q:a2|They buried ⟦e:vague_quantities|dozens of⟧ trials⟧”⟧, ⟦a2.cue|said⟧ ⟦a2.source e:anonymous_share \
e:unexplained_anonymity|a former insider⟧. \
⟦a3.cue e:sourceless_attributions|It was reported⟧ ⟦a3.content|that the root grows in your own garden⟧.
So throw away the ⟦e:loaded_words|poison⟧ in your cupboard and start tonight.
""",
}

BRIEF = {
    "article": {"id": "brief", "outlet": "The Saltmere Courier", "date": "2026-03"},
    "measured": {
        "attributed_statements": (0.0, 0.01, -0.44, -0.1),
        "attributed_words": (0.0, 0.01, -0.3, -0.1),
        "unsourced_figures": (1.0, 0.99, -0.2, -0.05),
        "reporter_hedges": (0.0, 0.1, 0.0, 0.0),
        "weasels": (0.0, 0.4, 0.06, 0.1),
        "sentence_specificity": (3.2, 0.7, 0.1, 0.05),
        "readability": (12.0, 0.5, 0.01, 0.0),
        "exclamations": (0.0, 0.5, 0.0, 0.04),
    },
    "text": "The lower road between Saltmere and Oxley is closed until Friday. "
    "A lorry shed ⟦e:unsourced_figures f:number-|11 tonnes⟧ of "
    "gravel at the Penny Bridge on Tuesday night. Nobody was hurt.",
}

UNSCORED = {
    "article": {
        "id": "wattenmeer",
        "title": "Das Watt wächst langsamer als erwartet",
        "outlet": "Küstenblatt",
        "date": "2026-01-09",
        "language": "de",
    },
    "status": "not_scored",
    "reason": "The article is in German; scores are trained on English only.",
    "text": "Das Watt vor der Insel wächst langsamer, als die Karten versprachen.\nNiemand weiß, warum.",
}

FAILED = {
    "article": {"id": "broken/feed#12", "language": None},
    "status": "failed",
    "reason": "The reader stopped: the text is empty.",
    "text": "",
}

HOSTILE = {
    "article": {
        "id": "../../<script>window.hacked=1</script>",
        "title": "</title></style><script>window.hacked=1</script>“quoted” \u202egnp.exe\u202c 🦊",
        "outlet": '"><img src=x onerror=window.hacked=1>',
        "byline": "O’Hara & Sons <b onmouseover=window.hacked=1>",
        "date": "2026-13-45<script>window.hacked=1</script>",
        "url": "javascript:window.hacked=1",
    },
    "speakers": {"a1": "s1"},
    "kinds": {"a1": "direct"},
    "sources": [
        {
            "id": "s1",
            "name": "</script><script>window.hacked=1</script>",
            "type": "named_person",
            "role": "other",
            "title": '=HYPERLINK("http://evil.example")',
        }
    ],
    "measured": {"weasels": (1.0, 0.5, 0.1, -0.4)},
    "advice": [("weasels", 3.0, "reliability", "<script>window.hacked=1</script>{{ 7*7 }}")],
    "text": "⟦a1.content|“⟦q:a1|<script>window.hacked=1</script> ⟦h:weasel e:weasels|many say⟧⟧”⟧ "
    "⟦a1.cue|said⟧ ⟦a1.source|</p><svg onload=window.hacked=1>⟧.\n"
    + "\u202eabc\u2066def\u0000ghi\u0007 {{ 7*7 }} {% raw %} <!-- 👩‍👩‍👧 ]]> &amp; &lt;\n"
    + "w" * 50_000
    + "\n",
}

DRAFTS = {
    "harbour": HARBOUR,
    "tonic": TONIC,
    "brief": BRIEF,
    "unscored": UNSCORED,
    "failed": FAILED,
    "hostile": HOSTILE,
}
