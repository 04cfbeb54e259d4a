"""Publications and broadcasters: each name is one token, and no measure tells one from another.

Known are those listed here, and those whose last word says what they are ("Velden Evening Gazette").
Which outlet is named must move no score. "The New York Times" and "CNN" differ in words, in letters and in how often
the news that was learnt from quotes them. As one token each, told as one (`told_as_one`), they differ in nothing that
is measured. Names that are as often a person's, a place's or a common word ("Bloomberg", "Time", "Salon") are left out.
"""

import re
from functools import lru_cache
from itertools import groupby

_AGENCIES = """AAP, AFP, ANI, ANSA, AP, Agence France-Presse, Anadolu Agency, Asian News International,
Associated Press, Canadian Press, EFE, IANS, Interfax, Kyodo News, PA Media, PTI, Press Association,
Press Trust of India, RIA Novosti, Religion News Service, Reuters, Sputnik, TASS, Tribune News Service, UPI, Xinhua,
Yonhap"""
_BROADCASTERS = """ABC, Al Arabiya, Al Jazeera, BBC, Bloomberg News, C-SPAN, CBC, CBN, CBS, CCTV, CGTN, CNBC, CNN, CTV,
Channel 4, Channel 4 News, Channel 5, Channel 7, Channel 9, Channel Nine, Channel Seven, Democracy Now, Deutsche Welle,
ESPN, Fox Business, Fox News, France 24, GB News, HLN, ITV, ITV News, India Today, LBC, MSNBC, NBC, NDTV, NHK, NPR,
National Public Radio, NewsNation, Newsmax, OAN, OANN, One America News, PBS, Press TV, RTE, RTÉ, Radio Free Europe,
Radio New Zealand, Russia Today, SBS, STV, Sky News, Sky News Australia, TRT World, TVNZ, Telemundo, Times Now,
Univision, Voice of America"""
_PAPERS = """American Conservative, American Prospect, Arab News, Arizona Republic, Arkansas Democrat-Gazette,
Army Times, Asahi Shimbun, Atlanta Journal-Constitution, Austin American-Statesman, Baltimore Sun, Bangkok Post, Bild,
Bloomberg Businessweek, Boston Globe, Boston Herald, Boston Review, BusinessWeek, Charlotte Observer, Chicago Sun-Times,
Chicago Tribune, China Daily, Christian Post, Christian Science Monitor, Cincinnati Enquirer, Corriere della Sera,
Courier-Journal, Courier-Mail, Daily Express, Daily Mail, Daily Maverick, Daily Mirror, Daily Nation, Daily Record,
Daily Star, Daily Telegraph, Dallas Morning News, Denver Post, Der Spiegel, Des Moines Register, Detroit Free Press,
Detroit News, Die Welt, Die Zeit, East Bay Times, Education Week, El País, Evening Standard, Financial Times,
Frankfurter Allgemeine, Global Times, Globe and Mail, Guardian, Gulf News, Haaretz, Herald Sun, Hindustan Times,
Hollywood Reporter, Houston Chronicle, Indianapolis Star, International Business Times, Irish Independent, Irish Times,
Izvestia, Jakarta Post, Japan Times, Jerusalem Post, Kansas City Star, Kommersant, Korea Herald, L.A. Times,
La Repubblica, Las Vegas Review-Journal, Las Vegas Sun, Le Figaro, Le Monde, Libération, Los Angeles Times,
MIT Technology Review, Mail & Guardian, Mail on Sunday, Mainichi Shimbun, Mercury News, Miami Herald, Military Times,
Milwaukee Journal Sentinel, Mother Jones, Mumbai Mirror, NY Times, NYT, National Geographic, National Journal,
National Post, National Review, New Republic, New York Daily News, New York Post, New York Times, New Yorker, Newsday,
Newsweek, Nikkei, Novaya Gazeta, Orange County Register, Orlando Sentinel, People's Daily, Philadelphia Inquirer,
Pittsburgh Post-Gazette, Plain Dealer, Portland Press Herald, Pravda, Press and Journal, Roll Call, Rolling Stone,
Sacramento Bee, Salt Lake Tribune, San Diego Union-Tribune, San Francisco Chronicle, San Jose Mercury News,
Scientific American, Seattle Times, South China Morning Post, Star Tribune, Straits Times, Sunday Express,
Sunday Mirror, Sunday Telegraph, Sunday Times, Sydney Morning Herald, Süddeutsche Zeitung, Tampa Bay Times,
Technology Review, Texas Tribune, Times of India, Times of Israel, Toronto Star, USA TODAY, USA Today, Vanity Fair, WSJ,
WaPo, Wall Street Journal, Washington Examiner, Washington Post, Washington Times, Weekly Standard, West Australian,
Yomiuri Shimbun, Yorkshire Post"""
_SITES = """Al-Monitor, AlterNet, American Thinker, Ars Technica, Axios, Bellingcat, Breitbart, Breitbart News,
Business Insider, BuzzFeed, BuzzFeed News, CNET, CNSNews, Common Dreams, CounterPunch, Crikey, Daily Beast,
Daily Caller, Daily Dot, Daily Kos, Daily Sabah, Daily Signal, Daily Wire, Defense One, Epoch Times, FactCheck.org,
Fiscal Times, FiveThirtyEight, Free Beacon, Gateway Pundit, Gizmodo, Global Research, HealthDay, HuffPost,
Huffington Post, InfoWars, Infowars, Jezebel, LifeNews, LifeSite, Malaysiakini, MarketWatch, Mashable, Mediaite,
Medical Daily, Medical News Today, Medscape, Middle East Eye, Natural News, NaturalNews, NewsBusters, Occupy Democrats,
OpIndia, PJ Media, POLITICO, Page Six, Palmer Report, PolitiFact, Politico, Post Millennial, ProPublica, Quillette,
Rappler, Raw Story, RealClearPolitics, RedState, Snopes, TMZ, Talking Points Memo, TechCrunch, TheBlaze, ThinkProgress,
Townhall, Truthout, Vox, Washington Free Beacon, WebMD, Western Journal, WorldNetDaily, Yahoo News, Zero Hedge,
ZeroHedge"""
_NAMES = frozenset(re.split(r",\s", ", ".join((_AGENCIES, _BROADCASTERS, _PAPERS, _SITES))))
OUTLETS = _NAMES | {f"{name} News" for name in _NAMES}  # "CBS News"
TOLD = "BBC"  # of a dozen, the one told so that the reader's held-out articles are read best
# Words that name an outlet where "The" has a capital within a sentence: "told The Age".
_WITH_ARTICLE = """Age Atlantic Australian Conversation Economist Guardian Herald Hill Hindu Independent Intercept
Journal Mirror Nation Observer Onion Post Print Quint Scotsman Spectator Sun Telegraph Times Verge Week Wire"""
# What names of outlets end with, the outlets that nobody listed among them.
_PRESS = """Advertiser Argus Broadcasting Bulletin Chronicle Courier Dispatch Echo Enquirer Examiner Express Gazette
Herald Inquirer Insider Journal Ledger Mail News Newswire Observer Press Radio Sentinel Standard Statesman TV
Telegraph Television Times Tribune Wire"""
_SERVICES = "(?:Agency|Association|Company|Corporation|Group|Network|Service)"
# Words with a capital that begin a sentence or stand before a name and are no part of it, or of no outlet's.
_BEFORE = """A After All Although American An And As At Because Before Breaking Both But By Did Does Even Ex Fake
Federal Former For From Good Had Has Have He Her His How However If In Is It Its Last Like Meanwhile Modern More Most
My No Not Now Of On Once One Only Or Orient Other Our Physical President Read Royal See She Since So Some Still That
The Their Then There These They This Those Though Through To Today Two Under Until Was We Were What When Where Which
While Who Why With Yet You Your Monday Tuesday Wednesday Thursday Friday Saturday Sunday"""


def _alternatives() -> str:
    """The names, the longest first, grouped by their first letter so that most places in a text fail at once."""
    ordered = sorted(_NAMES, key=lambda name: (name[0], -len(name), name))
    groups = groupby(ordered, key=lambda name: name[0])
    return "|".join(f"{first}(?:{'|'.join(re.escape(name[1:]) for name in names)})" for first, names in groups)


def _either(words: str) -> str:
    return "|".join(words.split())


_KNOWN = rf"(?:{_alternatives()})(?: News)?+(?!\w)"
# Not "Velden News Conference" and "Journal of Velden", but "told the Velden News Tuesday".
_SAYS_SO = (
    rf"(?-i:(?!(?:{_either(_BEFORE)})\b)[A-Z][\w-]*+ (?:(?!{_KNOWN})[A-Z][\w-]*+ ){{0,2}}?(?:{_either(_PRESS)})"
    rf"(?: {_SERVICES})?(?![\w-]| (?:of\b|(?!\w+day\b)[A-Z])))"
)
_THE = rf"(?-i:(?<=[a-z,] )The (?:{_either(_WITH_ARTICLE)})(?![\w-]| [A-Z]))"
OUTLET = rf"(?:{_KNOWN}|{_THE}|{_SAYS_SO})"  # as a regular expression
_NAMED_SO = re.compile(rf"The (?:{_either(_WITH_ARTICLE)})|{_SAYS_SO}")


@lru_cache(20_000)
def is_outlet(name: str) -> bool:
    """Is a token, or a name of several words, an outlet's?"""
    return name in OUTLETS or (" " in name and _NAMED_SO.fullmatch(name) is not None)


def told_as_one(word: str) -> str:
    """What is told of a token to all that has learnt from words: of any outlet the same."""
    return TOLD if word in OUTLETS or " " in word else word
