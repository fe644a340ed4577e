"""What keeps the rule from accusing a rendering that is right, with lists of a line or two."""

from __future__ import annotations

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon import phrasemes
from translaudit.lexicon.phrasemes import Phrasemes
from translaudit.lexicon.phrasemes.lists import compiled, rows
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rule import discover

RULE = next(one for one in discover(plugins=False) if one.name == "literal-rendering")


@pytest.fixture
def said(monkeypatch):
    def check(listed, source, target, langs, least=Confidence.LOW):
        made = Phrasemes(*langs, compiled(*langs, rows(listed, path="")))
        monkeypatch.setattr(phrasemes, "load", lambda *_: made)
        segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
        sides = Side("t.txt", langs[1], target), Side("s.txt", langs[0], source)
        bitext = Bitext("t.txt", *sides, langs[0], (segment,))
        found = examine(bitext, Resources(), [RULE], Settings()).findings
        return [one.text for one in found if one.confidence >= least]

    return check


TAP = "[sense]\nкран\tбашенный|груз\tcrane\ttap\n[collocation]\nбашенный кран\ttower crane|crane\tbrick tap"
SHARES = "[term]\nакции … выросли\tshare|stock\trallies"
FUNDS = "[word]\nverba\tfunds|money\tverb"
POLICY = "[word]\npolis\tpolicy|insurance\tpolice"
DOVE = "[word]\nголубь\tpigeon|dove\tblue"
VEST = "[word]\nweste\tvest|waistcoat\twest"
CROW = "[word]\ncrow\tgagak\tkerumunan"
CARD = "[word]\ntarjeta\tcredit card\tyellow card|card game"
TROOPS = "[word]\nefectivos\ttroops|officers\teffects"
RAID = "[word]\nraid\tRazzia|Überfall\tRaid"
LEAST = "[idiom]\nlast not least\tnicht zuletzt\tzuletzt aber nicht am wenigsten|last but not least"
CORPS = "[word]\ncorps\tкорпус\tтруп\ncorpse\tтруп\tкорпус"
ISSUE = "[collocation]\nlibrar … decisión\tissue\tfree"
GLASSES = """[sense]
очки\tматч|тур\tpoint\tglasses
очки\tоправа|линза\tglasses\tpoint"""


@pytest.mark.parametrize(
    ("listed", "langs", "source", "target", "found"),
    [
        (TAP, ("ru", "en"), "Упал башенный кран.", "A tower tap fell.", ["tap"]),
        (TAP, ("ru", "en"), "Упал башенный кран.", "A tower crane fell beside a tap.", []),
        (
            SHARES,
            ("ru", "en"),
            "Акции завода выросли, и рынок ждёт новых покупателей.",
            "The factory rallies rose, and the market awaits new buyers for every other stock.",
            ["rallies"],
        ),
        (
            SHARES,
            ("ru", "en"),
            "Акции завода выросли, и рынок ждёт новых покупателей.",
            "The factory stock rose after rallies, and the market awaits new buyers.",
            [],
        ),
        (FUNDS, ("pt", "en"), "O governo cortou as verbas.", "The government cut the verbs.", ["verbs"]),
        (FUNDS, ("pt", "en"), "O aluno estuda os verbos.", "The pupil studies the verbs.", []),
    ],
    ids=["covered", "covered, rendered", "far", "near", "a plain plural", "another word"],
)
def test_what_excuses_stands_where_the_expression_does(listed, langs, source, target, found, said):
    assert said(listed, source, target, langs) == found


@pytest.mark.parametrize(
    ("listed", "langs", "source", "target", "found"),
    [
        (POLICY, ("id", "en"), "Ia membeli polis baru.", "He bought a new police.", ["police"]),
        (POLICY, ("id", "en"), "Polisi menahan dua orang.", "Police detained two people.", []),
        (POLICY, ("id", "en"), "Ia membeli polis dari polisi.", "He bought cover from the police.", []),
        (DOVE, ("ru", "en"), "В городе много голубей.", "There is a lot of blue in town.", ["blue"]),
        (DOVE, ("ru", "en"), "Вывешены голубые флаги.", "Blue flags were hung.", []),
        (VEST, ("de", "en"), "Er trug eine alte Weste.", "He wore an old west.", ["west"]),
        (VEST, ("de", "en"), "Es war Wests Idee.", "It was West's idea.", []),
        (CROW, ("en", "id"), "A crow flew away.", "Seekor kerumunan terbang.", ["kerumunan"]),
        (CROW, ("en", "id"), "The crowd went home.", "Kerumunan itu pulang.", []),
        (CARD, ("es", "en"), "Perdió su tarjeta.", "He lost his yellow card.", ["yellow card"]),
        (CARD, ("es", "en"), "Perdió su tarjeta.", "He lost his yellow card-holder.", []),
        (TROOPS, ("es", "en"), "Llegaron los efectivos.", "The effects arrived.", ["effects"]),
        (TROOPS, ("es", "en"), "Tuvo efectos graves.", "It had serious effects.", []),
        (RAID, ("en", "de"), "They planned a raid.", "Sie planten einen Raid.", ["Raid"]),
        (RAID, ("en", "de"), "They made vg_raid.", "Sie machten vg_raid.", []),
    ],
)
def test_another_word_of_like_form_excuses(listed, langs, source, target, found, said):
    assert said(listed, source, target, langs) == found


@pytest.mark.parametrize(
    ("listed", "langs", "source", "target", "found"),
    [
        # what was kept as it is
        (LEAST, ("en", "de"), "Last but not least, thank you.", "Last but not least: danke.", []),
        (LEAST, ("en", "de"), "Last not least, thank you.", "Last but not least: danke.", ["Last but not least"]),
        # another line has it for right
        (CORPS, ("en", "uk"), "The army corps left.", "Армійський труп пішов.", ["труп"]),
        (CORPS, ("en", "uk"), "There were corpses.", "Там були трупи.", []),
        # what much may stand between is in one sentence
        (ISSUE, ("es", "en"), "Libraron ayer una decisión.", "They freed a decision yesterday.", ["freed"]),
        (ISSUE, ("es", "en"), "Ayer libraron. Una decisión nueva.", "They freed yesterday. A new decision.", []),
    ],
)
def test_what_else_excuses(listed, langs, source, target, found, said):
    assert said(listed, source, target, langs) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("В матче они набрали очки.", "They won glasses in the match.", ["glasses"]),
        ("Он купил очки в новой оправе.", "He bought points in a new frame.", ["points"]),
        ("Он купил очки.", "He bought points.", []),
        ("После матча он купил очки в новой оправе.", "After the match he bought points in a new frame.", []),
        ("Матч кончился. Он надел очки.", "The match was over. He put on his glasses.", []),
    ],
)
def test_company_of_one_sense_in_the_same_sentence_is_asked_for(source, target, found, said):
    assert said(GLASSES, source, target, ("ru", "en"), Confidence.MEDIUM) == found


FLOWERS = "[sense]\nbunga\ttaman\tflower|blossom\tinterest\nbunga\tpot\tflower|bloom\tinterest|rate"
RATES = f"{FLOWERS}\nbunga\tbank\tinterest\tflower"


@pytest.mark.parametrize(
    ("listed", "source", "found"),
    [
        (FLOWERS, "Bunga dalam pot itu ada di taman.", ["interest"]),
        (RATES, "Bunga dalam pot itu ada di bank.", []),
        (
            f"{RATES}|rate".replace("interest\tflower", "profit\tflower"),
            "Bunga dalam pot itu ada di bank.",
            ["interest"],
        ),
    ],
)
def test_lines_of_one_sense_agree_and_those_of_two_silence_each_other_by_what_is_rendered(said, listed, source, found):
    assert said(listed, source, "The interest stood there.", ("id", "en")) == found


CASTLE = "[unless]\nzamek\tklucz|drzwi wejściowe\tcastle|fortress\tlock"
BRAKE = f"{CASTLE}\n[sense]\nzamek\tpistolet\tlock|bolt\tcastle"
BET = "[unless]\n賭け\t競馬\tgamble|risk\tbet"


@pytest.mark.parametrize(
    ("listed", "langs", "source", "target", "found"),
    [
        (CASTLE, ("pl", "en"), "Zamku nie zburzono.", "The lock was not pulled down.", ["lock"]),
        (CASTLE, ("pl", "en"), "Zamku nie zburzono.", "The castle was not pulled down.", []),
        (CASTLE, ("pl", "en"), "Zgubił klucze. Zamku nie zmieniono.", "He lost his keys. The lock was kept.", []),
        (CASTLE, ("pl", "en"), "Drzwi zamku otwarto.", "The door of the lock was opened.", ["lock"]),
        (CASTLE, ("pl", "en"), "Drzwi wejściowe miały zamek.", "The front door had a lock.", []),
        (BRAKE, ("pl", "en"), "Zamek pistoletu się zaciął.", "The lock of the gun jammed.", []),
        (BET, ("ja", "en"), "それは賭けだった。", "It was a bet.", ["bet"]),
        (BET, ("ja", "en"), "競馬の賭けだった。", "It was a bet.", []),
    ],
)
def test_a_word_that_mostly_has_one_sense_is_in_another_only_beside_its_company(
    said, listed, langs, source, target, found
):
    assert said(listed, source, target, langs) == found


@pytest.mark.parametrize(("gap", "found"), [(0, []), (1, []), (2, ["lock"])])
def test_company_of_another_sense_may_stand_two_segments_away(monkeypatch, gap, found):
    made = Phrasemes("pl", "en", compiled("pl", "en", rows(CASTLE, path="")))
    monkeypatch.setattr(phrasemes, "load", lambda *_: made)
    pairs = [
        ("Zgubił klucz.", "He lost the key."),
        *[("Padało.", "It rained.")] * gap,
        ("Zamek dobry.", "A fine lock."),
    ]
    source, target = (" ".join(side) for side in zip(*pairs, strict=True))
    segments = tuple(
        Segment(
            str(n),
            *(
                Span(at := whole.index(one), at + len(one))
                for one, whole in zip(pair[::-1], (target, source), strict=True)
            ),
        )
        for n, pair in enumerate(pairs)
    )
    bitext = Bitext("t.txt", Side("t.txt", "en", target), Side("s.txt", "pl", source), "pl", segments)
    assert [one.text for one in examine(bitext, Resources(), [RULE], Settings()).findings] == found


VACANCY = "[word]\nvaga\tvacancy|opening\tvagabond"
SIEGE = "[collocation]\nكسر الحصار\tlift|siege\tfracture"
VICTIM = "[word]\nضحية|ضحايا\tvictim\tsacrifice animal"
IDLE = "[idiom]\n油を売\tidle\tsell oil"


@pytest.mark.parametrize(
    ("listed", "langs", "source", "target", "found"),
    [
        # what renders another word is no rendering of this one
        (VACANCY, ("pt", "en"), "A empresa abriu cem vagas.", "The firm opened a hundred vagabonds.", ["vagabonds"]),
        (VACANCY, ("pt", "en"), "A empresa tem cem vagas.", "The firm has a hundred openings for vagabonds.", []),
        # nor what renders one of its words, beside what renders the other wrong
        (
            SIEGE,
            ("ar", "en"),
            "نجحت القوات في كسر الحصار.",
            "The forces managed the fracture of the siege.",
            ["fracture"],
        ),
        (SIEGE, ("ar", "en"), "نجحت القوات في كسر الحصار.", "They ended the siege; a fracture came later.", []),
        # an article makes no other word
        (VICTIM, ("ar", "en"), "ارتفع عدد الضحايا.", "The number of sacrifice animals rose.", ["sacrifice animals"]),
        # an expression without spaces is none within another word
        (IDLE, ("ja", "en"), "社員は油を売っていた。", "The staff sold oil.", ["sold oil"]),
        (IDLE, ("ja", "en"), "社員は石油を売っていた。", "The staff sold oil.", []),
    ],
)
def test_what_does_not_excuse_and_what_does(listed, langs, source, target, found, said):
    assert said(listed, source, target, langs) == found


STRAITS = "[idiom]\n水深火热\tdire straits\tdeep water"
BANKRUPT = "[word]\n破产\tbankrupt\tbroken birth"


@pytest.mark.parametrize(
    ("listed", "source", "target", "found"),
    [
        (BANKRUPT, "这家公司去年破产了。", "This company broke its property last year.", ["broke its property"]),
        (BANKRUPT, "这家公司去年破产了。", "The company broke property rules and went bankrupt.", []),
        (BANKRUPT, "这家公司去年破产了。", "This company folded last year.", []),
        (BANKRUPT, "他去年破产,打破财产的限制。", "Last year he broke the property limits.", []),  # of other words
    ],
)
def test_signs_of_chinese_are_read_one_by_one(said, listed, source, target, found):
    assert said(listed, source, target, ("zh", "en")) == found


@pytest.mark.parametrize(
    ("listed", "source", "target", "confidence", "read"),
    [
        (
            BANKRUPT,
            "公司破产了。",
            "The company broke its property.",
            Confidence.MEDIUM,
            "破 as “broke”, 产 as “property”",
        ),
        (STRAITS, "他处于水深火热之中。", "He is in hot water.", Confidence.LOW, "热 as “hot”, 水 as “water”"),  # half
    ],
)
def test_the_finding_says_which_sign_was_read_as_what(monkeypatch, listed, source, target, confidence, read):
    made = Phrasemes("zh", "en", compiled("zh", "en", rows(listed, path="")))
    monkeypatch.setattr(phrasemes, "load", lambda *_: made)
    segment = Segment("1", Span(0, len(target)), Span(0, len(source)))
    bitext = Bitext("t.txt", Side("t.txt", "en", target), Side("s.txt", "zh", source), "en", (segment,))
    found = [(one.confidence, read in one.message) for one in examine(bitext, Resources(), [RULE], Settings()).findings]
    assert found == [(confidence, True)]


CROSS = "[sense]\ncross\tchurch|jesus\tsalib\tumpan silang"
FLEE = "[word]\nflüchten\tflee|escape\tcurse|swear"


def test_company_that_is_a_family_name_tells_no_sense(said):
    kept = "Mosquera menyundul umpan silang Gabriel Jesus ke gawang sendiri."
    assert not said(CROSS, "Mosquera headed Gabriel Jesus’s cross into his own net.", kept, ("en", "id"))
    assert said(CROSS, "He carried the cross of Jesus.", "Ia membawa umpan silang Yesus.", ("en", "id"))


def test_a_form_with_more_letters_of_another_word_is_of_that(said):
    assert not said(FLEE, "Er hat auf dem Gipfel geflucht.", "He swore on the summit.", ("de", "en"))
    assert said(FLEE, "Er ist über den Gipfel geflüchtet.", "He swore across the summit.", ("de", "en"))


AUTUMN = "[word]\ngugur\tdie|fall\tautumn\n[term]\nmusim gugur\tautumn|fall\tseason of death"


def test_a_word_within_an_expression_that_is_rendered_right_accuses_nothing(said):
    assert said(AUTUMN, "Ia pulang pada musim gugur.", "She came home in autumn.", ("id", "en")) == []
    assert said(AUTUMN, "Ia gugur di medan perang.", "She was an autumn in the war.", ("id", "en")) == ["autumn"]
