"""Publications and broadcasters known by name: each name is one token, and no measure tells one from another.

Which outlet is named must move no score. "The New York Times" and "CNN" differ in words, in letters and in how often
the news that was learnt from quotes them. As one token each, told as one (`told_as_one`), they differ in nothing that
is measured. Names that are as often a person's, a place's or a common word ("Bloomberg", "Time", "Salon") are left out.
"""

import re
from itertools import groupby

_AGENCIES = """AFP, AP, Agence France-Presse, Associated Press, Interfax, Kyodo News, Press Association, Reuters,
Sputnik, TASS, UPI, Xinhua"""
_BROADCASTERS = """ABC, Al Arabiya, Al Jazeera, BBC, Bloomberg News, C-SPAN, CBS, CNBC, CNN, Channel 4 News,
Deutsche Welle, Fox Business, Fox News, HLN, ITV News, MSNBC, NBC, NHK, NPR, National Public Radio, Newsmax, OAN,
OANN, One America News, PBS, Press TV, Radio Free Europe, Russia Today, Sky News, Univision, Voice of America"""
_PAPERS = """Arizona Republic, Baltimore Sun, Boston Globe, Boston Herald, Chicago Sun-Times, Chicago Tribune,
Christian Science Monitor, Daily Express, Daily Mail, Daily Mirror, Daily Star, Daily Telegraph, Dallas Morning News,
Denver Post, Der Spiegel, Des Moines Register, Detroit Free Press, Detroit News, El País, Financial Times,
Globe and Mail, Guardian, Haaretz, Hindustan Times, Houston Chronicle, Irish Times, Jerusalem Post, L.A. Times,
Le Figaro, Le Monde, Los Angeles Times, Miami Herald, Mother Jones, NY Times, National Geographic, National Review,
New Republic, New York Daily News, New York Post, New York Times, Newsday, Newsweek, Philadelphia Inquirer,
Rolling Stone, San Francisco Chronicle, Scientific American, Seattle Times, South China Morning Post, Star Tribune,
Sunday Telegraph, Sunday Times, Sydney Morning Herald, Tampa Bay Times, Times of India, Toronto Star, USA TODAY,
USA Today, Vanity Fair, WSJ, Wall Street Journal, Washington Examiner, Washington Post, Washington Times,
Weekly Standard"""
_SITES = """AlterNet, American Thinker, Ars Technica, Axios, Breitbart, Breitbart News, Business Insider, BuzzFeed,
BuzzFeed News, CNSNews, Common Dreams, Daily Beast, Daily Caller, Daily Kos, Daily Signal, Daily Wire, Epoch Times,
FactCheck.org, FiveThirtyEight, Free Beacon, Gateway Pundit, HealthDay, HuffPost, Huffington Post, InfoWars, Infowars,
LifeNews, LifeSite, Medscape, Natural News, NaturalNews, NewsBusters, Occupy Democrats, PJ Media, POLITICO,
Palmer Report, PolitiFact, Politico, ProPublica, Raw Story, RealClearPolitics, RedState, Snopes, TMZ,
Talking Points Memo, TheBlaze, ThinkProgress, Townhall, Truthout, Vox, Washington Free Beacon, WebMD, Western Journal,
WorldNetDaily, Zero Hedge, ZeroHedge"""
OUTLETS = frozenset(re.split(r",\s", ", ".join((_AGENCIES, _BROADCASTERS, _PAPERS, _SITES))))
TOLD = "BBC"  # of a dozen, the one told so that the reader's held-out articles are read best


def _alternatives() -> str:
    """The names, the longest first, grouped by their first letter so that most places in a text fail at once."""
    ordered = sorted(OUTLETS, key=lambda name: (name[0], -len(name), name))
    groups = groupby(ordered, key=lambda name: name[0])
    return "|".join(f"{first}(?:{'|'.join(re.escape(name[1:]) for name in names)})" for first, names in groups)


OUTLET = rf"(?:{_alternatives()})(?!\w)"  # as a regular expression


def told_as_one(word: str) -> str:
    """What is told of a token to all that has learnt from words: of any outlet the same."""
    return TOLD if word in OUTLETS else word
