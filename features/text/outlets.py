"""Publications and broadcasters known by name: each name is one token, and no measure tells one from another.

Which outlet is named must move no score. "The New York Times" and "CNN" differ in words, in letters and in how often
the news that was learnt from quotes them. As one token each, told as one (`told_as_one`), they differ in nothing that
is measured. Names that are as often a person's, a place's or a common word ("Bloomberg", "Time", "Salon") are left out.
"""

import re
from itertools import groupby

_AGENCIES = """AFP, AP, Agence France-Presse, Associated Press, Interfax, Kyodo News, Press Association,
Press Trust of India, RIA Novosti, Religion News Service, Reuters, Sputnik, TASS, Tribune News Service, UPI, Xinhua"""
_BROADCASTERS = """ABC, Al Arabiya, Al Jazeera, BBC, Bloomberg News, C-SPAN, CBN, CBS, CNBC, CNN, Channel 4 News,
Democracy Now, Deutsche Welle, ESPN, Fox Business, Fox News, HLN, ITV News, MSNBC, NBC, NHK, NPR,
National Public Radio, Newsmax, OAN, OANN, One America News, PBS, Press TV, Radio Free Europe, Russia Today, Sky News,
Telemundo, Univision, Voice of America"""
_PAPERS = """American Conservative, American Prospect, Arab News, Arizona Republic, Arkansas Democrat-Gazette,
Army Times, Asahi Shimbun, Atlanta Journal-Constitution, Austin American-Statesman, Baltimore Sun, Bangkok Post,
Bloomberg Businessweek, Boston Globe, Boston Herald, Boston Review, BusinessWeek, Charlotte Observer,
Chicago Sun-Times, Chicago Tribune, China Daily, Christian Science Monitor, Cincinnati Enquirer, Courier-Journal,
Daily Express, Daily Mail, Daily Mirror, Daily Star, Daily Telegraph, Dallas Morning News, Denver Post, Der Spiegel,
Des Moines Register, Detroit Free Press, Detroit News, East Bay Times, Education Week, El País, Evening Standard,
Financial Times, Global Times, Globe and Mail, Guardian, Gulf News, Haaretz, Herald Sun, Hindustan Times,
Hollywood Reporter, Houston Chronicle, Indianapolis Star, International Business Times, Irish Times, Japan Times,
Jerusalem Post, Kansas City Star, Korea Herald, L.A. Times, Las Vegas Review-Journal, Las Vegas Sun, Le Figaro,
Le Monde, Los Angeles Times, MIT Technology Review, Mercury News, Miami Herald, Military Times,
Milwaukee Journal Sentinel, Mother Jones, NY Times, NYT, National Geographic, National Journal, National Review,
New Republic, New York Daily News, New York Post, New York Times, Newsday, Newsweek, Orange County Register,
Orlando Sentinel, Philadelphia Inquirer, Pittsburgh Post-Gazette, Plain Dealer, Portland Press Herald, Roll Call,
Rolling Stone, Sacramento Bee, Salt Lake Tribune, San Diego Union-Tribune, San Francisco Chronicle,
San Jose Mercury News, Scientific American, Seattle Times, South China Morning Post, Star Tribune, Straits Times,
Sunday Express, Sunday Mirror, Sunday Telegraph, Sunday Times, Sydney Morning Herald, Tampa Bay Times,
Technology Review, Texas Tribune, Times of India, Times of Israel, Toronto Star, USA TODAY, USA Today, Vanity Fair,
WSJ, WaPo, Wall Street Journal, Washington Examiner, Washington Post, Washington Times, Weekly Standard"""
_SITES = """Al-Monitor, AlterNet, American Thinker, Ars Technica, Axios, Breitbart, Breitbart News, Business Insider,
BuzzFeed, BuzzFeed News, CNET, CNSNews, Common Dreams, Daily Beast, Daily Caller, Daily Kos, Daily Sabah,
Daily Signal, Daily Wire, Defense One, Epoch Times, FactCheck.org, Fiscal Times, FiveThirtyEight, Free Beacon,
Gateway Pundit, Gizmodo, Global Research, HealthDay, HuffPost, Huffington Post, InfoWars, Infowars, Jezebel, LifeNews,
LifeSite, MarketWatch, Mashable, Mediaite, Medical Daily, Medical News Today, Medscape, Middle East Eye, Natural News,
NaturalNews, NewsBusters, Occupy Democrats, PJ Media, POLITICO, Page Six, Palmer Report, PolitiFact, Politico,
Post Millennial, ProPublica, Raw Story, RealClearPolitics, RedState, Snopes, TMZ, Talking Points Memo, TechCrunch,
TheBlaze, ThinkProgress, Townhall, Truthout, Vox, Washington Free Beacon, WebMD, Western Journal, WorldNetDaily,
Yahoo News, Zero Hedge, ZeroHedge"""
_NAMES = frozenset(re.split(r",\s", ", ".join((_AGENCIES, _BROADCASTERS, _PAPERS, _SITES))))
OUTLETS = _NAMES | {f"{name} News" for name in _NAMES}  # "CBS News"
TOLD = "BBC"  # of a dozen, the one told so that the reader's held-out articles are read best


def _alternatives() -> str:
    """The names, the longest first, grouped by their first letter so that most places in a text fail at once."""
    ordered = sorted(_NAMES, key=lambda name: (name[0], -len(name), name))
    groups = groupby(ordered, key=lambda name: name[0])
    return "|".join(f"{first}(?:{'|'.join(re.escape(name[1:]) for name in names)})" for first, names in groups)


OUTLET = rf"(?:{_alternatives()})(?: News)?+(?!\w)"  # as a regular expression


def told_as_one(word: str) -> str:
    """What is told of a token to all that has learnt from words: of any outlet the same."""
    return TOLD if word in OUTLETS else word
