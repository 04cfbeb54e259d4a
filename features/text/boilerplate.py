"""Boilerplate: what an article's page carries beside the article, from sign-ups to datelines."""

import re
from collections.abc import Iterator, Sequence

from .normalise import lowered
from .outlets import OUTLET
from .tokens import Tokens

Span = tuple[int, int]

AGENCY = (
    rf"(?:(?:The )?{OUTLET}[\w/ ]*|REUTERS|Bloomberg|PTI|ANI|IANS|dpa|PA|KUNC|FOX[\w/ ]*|CNSNews\.com|MarketWatch"
    r"|Business Wire|PRNewswire|PR Newswire|GLOBE NEWSWIRE|Kyodo|JTA|RNS|CP|The Canadian Press|Tribune News Service|TNS"
    r"|WJZ|KTLA|STAT)"
)
# "WASHINGTON (AP) —", "NEW YORK, Jan. 3 (Reuters) -", "Paris (AFP) –", "LAGOS, Nigeria —", "MOSCOW (Sputnik) -"
DATELINE = re.compile(
    rf"(?:[A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*\.?){{0,5}}(?:,? \d{{1,2}})?,? ?\({AGENCY}\)\.? ?[—–:-]{{0,2}}\s?"
    r"|[A-Z][A-Z.'’-]{2,}(?:[ /][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:,? \d{1,2}(?:, \d{4})?)?"
    r" ?(?:(?:—|–|--| -) |—(?=[A-Z“\"])))"
    rf"|\((?:{AGENCY}|[A-Z]{{2,5}})\)\s?(?:[—–-]{{1,2}}\s)?|\([A-Z]\w+\)(?=[A-Z])"
    r"|(?:[A-Z][\w.'’-]*(?:[ ,/]+[A-Z][\w.'’-]*\.?){0,5}(?:,? \d{1,2}(?:, \d{4})?)?,? )?"
    r"\([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}!?\)\.? ?(?:[—–]|--?)\s"  # any other name, if a dash follows
)
BYLINE = re.compile(
    r"(?:(?:Written|Reporting|Posted|Published|Authored|Edited|Submitted|Compiled) )?[Bb][Yy] "
    r"(?:[A-Z][\w.'’-]*(?:[ ,|]+| and | & |$)){1,7}(?:\W.{0,60})?(?<![.!?\"”])$"
    r"|(?:Reporting|Additional reporting|Writing|Editing|Compiled|Reporting and writing) by .{3,200}$"
    r"|(?:Published|Updated|Posted|Last updated|First published|Last modified|Modified)"
    r"(?: on| at|:| \d| \w+day).{0,60}$"
)
# "“The Bridge That Nobody Wanted,” by Ana Reyes": a link to another piece
LISTED = re.compile(r"[\"“‘'].{5,200}[\"”’'] [Bb]y (?:[A-Z][\w.'’-]*(?:,? and |, | |$)){2,8}$")
# "Ana Reyes is a reporter for the Harbour Courier.", near the end only: journalists are also people in the news.
AUTHOR = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,4}\|? ?(?:is a|is an|is the) (?:[\w-]+ ){0,6}"
    r"(?:reporter|writer|correspondent|contributor|[Ee]ditor|columnist|freelancer|journalist)\b.{0,200}$"
)
# A paragraph that opens so, in small letters, is boilerplate as a whole, if it is short.
OPENING = re.compile(
    r"(?:"
    r"read (?:more|next|also|the (?:full|whole|rest|original))"
    r"|\(?(?:read|see|more|photos|story):|more (?:on|from) (?:this|the|our)"
    r"|related(?:$|:| (?:articles?|stor(?:y|ies)|content|coverage|posts?|links?|news|videos?|topics?)\b)"
    r"|see also|also (?:read|see)\b|recommended(?:$|:| (?:for you|reading|stories|videos?))"
    r"|don['’]t miss|click here|watch(?: the video| more|:)|listen(?: to (?:this|article)\b|:)"
    r"|video:|most (?:read|popular)"
    r"|top stories|trending(?:$|:| now| stories)|you (?:may|might) also (?:like|be interested)|up next|story continues"
    r"|continue reading|keep reading|sponsored(?:$|:| (?:content|post|by:))"
    r"|promoted(?:$| (?:content|stories))|partner content|advertise with|ad feedback|ads?$"
    r"|advertisements?(?:\W*$| (?:advertisement|continue reading|thanks for watching))"
    r"|loading(?:$|\W)|scroll (?:down|to)|photos?(?: by| credit|:)|photograph(?:s|y)?(?: by|:)|pictures?:"
    r"|images?(?: credit| source| copyright|:| via| by)|credits?:|featured image"
    r"|file[ -]+(?:photo|image|picture|this|in this|-)|file ?[-–—] |cover image|getty images|ap photo"
    r"|click to (?:expand|enlarge|view|copy)|toggle caption|enlarge this|slideshow \(|(?:photo|image|video)s?$|close$"
    r"|screenshot|caption:|media (?:caption|playback is)|image caption|share (?:this|on|via|:)|share$"
    r"|tweets?(?:$|:| this| by @)|(?:facebook|twitter)\.?$|link copied|e-?mail$|print$|pinterest$|whatsapp$"
    r"|linkedin$|reddit$|like us on|tags?:|topics?:"
    r"|follow (?:us|@|(?:him|her|me|them|\w+|\w+ (?:\w\. )?\w+) (?:on|at) |ap\b.{0,40} at)"
    r"|filed under|categor(?:y|ies):|posted in|comments?(?:$|:| \(|\s+\d)|leave a (?:comment|reply)"
    r"|join the (?:conversation|discussion)|have (?:a|any) (?:news )?(?:tips?|stor(?:y|ies)|confidential)"
    r"|got a (?:tip|story|news)|contact (?:us|the (?:author|writer|reporter|editor)|him|her)\b"
    r"|[—–-]?e-?mail (?:us|the author|him|her|\S+@)|send (?:us |a )?(?:tips?|your|letters?|questions|comments)\b"
    r"|write to .{2,90} at \S+@|[\w.+-]+ ?@ ?[\w.-]+\.\w+$|to contact the|sign up|subscribe"
    r"|get (?:our|the|your|all|breaking|more|exclusive|daily) .{0,80}(?:newsletters?|inbox|delivered|app|alerts?)\b"
    r"|newsletters?(?:$|:| sign)|(?:let our|want (?:more|the best)) .{0,90}inbox|stay up to date with"
    r"|(?:for more on|learn more about) .{2,80} (?:from|at|visit|see|check out|go to) |ticker security last"
    r"|be the first to hear|full coverage(?:$|:| of .{2,30}$)"
    r"|more information$|more:$|go deeper:?$|en español$|healthday reporter$"
    r"|visit .{2,40} homepage for"
    r"|(?:©|\(c\) ?\d|copyright\b)|all rights reserved"
    r"|\*?this (?:article|story|post|piece|report|column) has been (?:updated|corrected|amended|edited)"
    r"|this (?:article|story|post) is more than \d|\*?this article appears in|this is a rush transcript"
    r"|(?:an earlier|a) version of this (?:article|story|post|report|piece|column|chart)|content created by"
    r"|(?:an earlier|a) version of the (?:article|story|post|piece|column)"
    r" (?:incorrectly|misstated|misspelled|appeared|ran\b|was published)"
    r"|(?:the )?(?:views|opinions)(?: and opinions)? expressed"
    r" (?:in this|here|are|by (?:the author|contributors?|columnists?))"
    r"|this (?:column|commentary|article|piece) does not (?:necessarily )?reflect"
    r"|[—–-]* ?(?:with )?additional reporting (?:by|from) "
    r"|[—–-]* ?with assistance (?:by|from) (?!the\b|an?\b)[^.]{2,80}\.?$"
    r"|contributing(?::| (?:writers?|reporters?)\b)|corrections? (?:&|and) (?:amplifications|clarifications)$"
    r"|with (?:post|ap|staff|agency|wire|files)[\w ]{0,20} (?:wires?|reports?)\.?$"
    r"|this (?:article|story|post|piece) was reported by"
    r"|this (?:article|story|post|piece) (?:was|is|has been|first|originally"
    r"|appeared) .{0,40}(?:published|posted|appeared|syndicated|republished|reprinted|supplied|produced"
    r"|part of)|(?:this|the) (?:article|story|report) (?:first|originally) appeared|originally published"
    r"|republished (?:with|from)|reprinted (?:with|by)|source:|via:|h/t"
    r"|support (?:our|independent|us|quality|(?!for\b).{2,40} journalism(?:[.!]?$|:))"
    r"|donate(?:$| now| to (?:us|our))|help us"
    r"|if you (?:like|enjoy|found) .{0,60}(?:share|donat|support|subscri)"
    r"|thank(?:s| you) for (?:reading|subscribing|your support|signing up)|download (?:our|the) .{0,30}app"
    r"|terms of (?:use|service)|privacy policy|we use cookies|by (?:signing|clicking|subscribing)"
    r"|disclaimer:|disclosure:|editor['’]?s['’]? note:|(?:a )?correction:|not a subscriber"
    r"|already a subscriber|log ?in\b|create (?:a free|an) account"
    r")",
)
CLOSING = re.compile(
    r"(?:getty(?: images)?|ap photo|ap images|shutterstock|istock|unsplash|pixabay|wikimedia commons|flickr|zuma press"
    rf"|screenshot|file photo|(?:\bvia |[/(|]){OUTLET})[.)\]|]*$",
    re.IGNORECASE,
)
# A caption: a short paragraph with one of these credits in it.
CREDIT = re.compile(
    r"\((?:photo|image|picture|credit|source|courtesy|ap photo|reuters|getty|afp|screenshot)\b[^)]{0,80}\)?[.]?$"
    r"|(?:photo|image|picture|photograph)(?:(?:s|er)?(?: (?:credits?|courtesy):?|:)| by) [^.]{2,60}[.)]?$"
    r"|(?-i:\((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+ ?/ ?[A-Z][\w.'’ -]{1,40}\)$)"  # "(Ana Reyes/Norlink)"
    rf"|/ ?(?:getty|{OUTLET})\b[^.]{{0,40}}$|\b(?:ap photo|getty images|{OUTLET})/[^.]{{2,60}}$",
    re.IGNORECASE,
)
# Sentences that are boilerplate wherever they stand, each with a word to look for first: most articles hold none.
ANYWHERE = [
    (trigger.split("|"), re.compile(pattern))
    for trigger, pattern in (
        ("The post ", r"\bThe post [^\n]{1,250}?(?:appeared|was published) first (?:on|at|in) [^\n.]{1,80}\.?"),
        (
            "Sign up|Subscribe|Register",
            r"\b(?:Sign up|Subscribe|Register)(?: now| here| today| free| to receive| to get)?,? (?:for|to|with)\b"
            r"[^.!\n]{0,100}?\b(?:newsletters?|e-?mails?|inbox|alerts?|channel|podcast|updates)\b[^.!\n]{0,80}[.!]?",
        ),
        (
            "Follow |Like ",
            r"\b(?:Follow|Like) (?:us|him|her|me|[A-Z]\w+(?: [A-Z]\w+){0,3}) on (?:Twitter|Facebook|Instagram|X"
            r"|LinkedIn|Threads|Bluesky|TikTok|Telegram|YouTube)\b[^.\n]{0,80}\.?",
        ),
        ("CLICK HERE|Click here", r"\b(?:CLICK HERE (?:TO|FOR)|Click here (?:to|for))\b[^.\n]{0,120}\.?"),
        (
            "READ |Read |RELATED|Related|WATCH",
            r"\b(?:READ MORE|Read more|RELATED|Related|WATCH|Read also|READ ALSO): [^.\n]{1,150}\.?",
        ),
        (
            "©|Copyright|rights reserved",
            r"(?:©|\bCopyright\b)[^.\n]{0,20}\b(?:19|20)\d\d\b[^\n]{0,120}?(?:[Aa]ll rights reserved\.?|\.|$)"
            r"|\bAll rights reserved\.(?: This material may not be [^.\n]{0,120}\.)?",
        ),
        (
            "ADVERTISEMENT|dvertisement|continues |ontinued Below",
            r"\b(?:ADVERTISEMENT|Advertisement|Story Continued Below|(?:Story|Article) continues (?:below|after)"
            r"(?: this)?(?: advertisement)?)\b[.:]?",
        ),
        (
            "JUST WATCHED|a robot|Invalid |You share in|our poll|daily dose|see us fact",
            r"\bJUST WATCHED\b[^\n]{0,250}?\bMUST WATCH\b"
            r"|\b(?:Newsletter Sign Up Continue reading the main story )?Please verify you['’]re not a robot\b"
            r"[^\n]{0,700}?(?:\bPlease try again later\.(?: View all [^\n.]{0,60}newsletters\.)?|$)"
            r"|\b(?:Get|Sign up|The latest)\b[^.\n]{0,200}\bInvalid Email Something went wrong, please try again"
            r" later\.(?:[^.\n]{0,20} Thank you for subscribing We have more newsletters Show me"
            r"(?: See our privacy notice)?)?"
            r"|\btake our poll - story continues below\b|\bGet your daily dose of [^.\n]{2,80} below\."
            r"|\bIf you have a claim you would like to see us fact check, please send us[^\n]{0,80}?(?:$|\.(?: |$))"
            r"|\b(?:SUBSCRIBE )?Invalid email\b[^\n]{0,500}?\bYou can unsubscribe at any time\."
            r"|\b(?:Guidelines: )?You share in the [^\n.]{2,40} community\b[^\n]{0,250}?\bmake a difference\.",
        ),
        ("diting |eporting |riting ", r"\((?:Reporting|Additional reporting|Writing|Editing) [^)\n]{3,200}\)"),
        (
            "Photo|hotograph|Image|Getty|REUTERS|AFP|Picture|Credit",
            r"\((?:AP Photo|Photo|Image|Picture|Photograph|Credit|Getty|REUTERS)\b[/:\s][^)\n]{2,100}\)"
            r"|\b(?:Getty Images|AP Photo|AFP|REUTERS) ?/ ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}",
        ),
        (  # "(Ana Reyes/Reuters)", "(CNN/Ana Reyes)"
            "/",
            rf"\((?:[A-Z][\w.'’-]+ ){{1,3}}(?:[A-Z][\w.'’-]+ ?/ ?)+[A-Z][^)\n]{{1,60}}\)"
            rf"|\((?:{OUTLET}|[A-Z]{{2,5}}) ?/ ?(?:[A-Z][\w.'’-]+ ?){{2,4}}\)",
        ),
    )
]
SHORT = 60  # words at most in a paragraph that is boilerplate as a whole
CAPTION = 45
# A paragraph's last sentence, in small letters, and what stands before it if it says who "reported from Velden".
ENDING = re.compile(
    r"\bcontribut(?:ed|ing) (?:to this (?:report|story|article|post|piece|column)"
    r"|to the (?:report|story|article)(?=[.)\]]*$)"
    r"|(?:additional )?reporting)\b"
    r"(?!['’])[^.]{0,60}[.)\]]*$"
    r"|\b(?:subscribe to|sign up for) .{3,50}\bnewsletters?[.!]?$"
    r"|\bclick here[.!]?$|(?:^|[.!?] )(?:to [^.!?]{2,60}, )?(?:sign up|subscribe) here[.!]?$",
)
# The whole of such a paragraph, in small letters: a form, an author's address, "Ten bridges that may close Read more".
FORM = re.compile(
    r"\bcan be reached (?:at|via|on) (?=.{0,60}(?:\S@|@\w|\d{3})).{0,100}$"
    r"|protected by recaptcha\b.{0,60}$|\bhelp keep this news free\b.{0,90}$|[^.!?\"”'’] read more$"
)
BORDER = re.compile(r"(?:[a-z\d]{3}|[A-Z]{2})[.!?][\"”’)]*\s+(?=[\"“A-Z\d—–-])")  # between two sentences, mostly
REPORTED = ("reported from", "contributed to this", "contributed reporting")
ENDING_HINTS = ("contribut", "newsletter", " here")
FORM_HINTS = ("be reached ", "recaptcha", " read more", "this news free")
CREDIT_HINTS = ("photo", "image", "picture", "(", "/")  # no credit is without one of them
TAIL = 110  # code points at a paragraph's end in which a credit stands
REPEATED = 6  # tokens from which paragraphs that stood before, word for word, are a slip of the page
TOP, CLOSE = 3, 12  # paragraphs at an article's edges, among which it says who else reported and where to sign up
LAST = 5  # paragraphs at the end of an article where its author may be introduced


def boilerplate(text: str, tokens: Tokens, paragraphs: Sequence[Span]) -> list[Span]:
    """The spans of `text` that belong to the page and not to the article; in order, without overlaps.

    It is precise before it is complete: a missed share button harms less than a lost sentence.
    """
    found = [
        m.span()
        for triggers, pattern in ANYWHERE
        if any(map(text.__contains__, triggers))
        for m in pattern.finditer(text)
    ]
    found += _repeats(text, tokens, paragraphs)
    for number, (start, end) in enumerate(paragraphs):
        if _whole(text, tokens, start, end, number >= len(paragraphs) - LAST):
            found.append((start, end))
            continue
        if dateline := DATELINE.match(text, start, min(end, start + 90)):
            found.append(dateline.span())
        edge = number < TOP or number >= len(paragraphs) - CLOSE
        if edge and (ending := _ending(text, start, end)):
            found.append(ending)
    return _merged(found)


def _repeats(text: str, tokens: Tokens, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Paragraphs that stood before, word for word, one after the other: long enough together to be a slip of the page
    and not a label that comes back, such as a speaker's name in a transcript."""
    seen: set[str] = set()
    run: list[Span] = []
    for start, end in [*paragraphs, (0, 0)]:
        paragraph = " ".join(text[start:end].split())
        if paragraph in seen:
            run.append((start, end))
            continue
        if sum(len(tokens.within(*span)) for span in run) >= REPEATED:
            yield from run
        run = []
        seen.add(paragraph)


def _whole(text: str, tokens: Tokens, start: int, end: int, late: bool) -> bool:
    """Is the paragraph boilerplate from its first word to its last? `late`: it stands near the article's end."""
    if end - start > 8 * SHORT:
        return False
    if LISTED.match(text, start, end):
        return True
    small = lowered(text[start:end])
    if OPENING.match(small) or BYLINE.match(text, start, end) or (late and AUTHOR.match(text, start, end)):
        return len(tokens.within(start, end)) <= SHORT
    tail = text[max(start, end - TAIL) : end]
    lower = small[-TAIL:]
    if any(map(lower.__contains__, FORM_HINTS)) and FORM.search(lower) and tail[-9:] != "read more":
        return len(tokens.within(start, end)) <= SHORT
    hinted = any(hint in lower for hint in CREDIT_HINTS)
    credited = (hinted and CREDIT.search(tail)) or (tail[-1] not in '.!?"”' and CLOSING.search(tail[-30:]))
    return bool(credited) and len(tokens.within(start, end)) <= CAPTION


def _ending(text: str, start: int, end: int) -> Span | None:
    """The sentence of the page with which the paragraph ends: who else reported, where to sign up."""
    tail = lowered(text[max(start, end - TAIL) : end])
    if not any(map(tail.__contains__, ENDING_HINTS)) or not (found := ENDING.search(tail)):
        return None
    borders = BORDER.finditer(text, start, end - len(tail) + found.start())
    begins = [start, *(border.end() for border in borders)]
    while len(begins) > 1 and any(map(text[slice(*begins[-2:])].__contains__, REPORTED)):
        begins.pop()
    return (begins[-1], end) if end - begins[-1] <= 8 * SHORT else None


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
