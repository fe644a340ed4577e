"""Gaps in English sentences are found where a noun was taken out, and good sentences have none that are sure."""

from __future__ import annotations

import pytest

from translaudit.text.gaps import CERTAIN, DOUBTFUL, LIKELY, gaps


def sure(text):
    return [(gap.before, gap.after) for gap in gaps(text, "en") if gap.degree == CERTAIN]


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The mayor opened the of the old station.", "opened the"),
        ("Most of the imported into the country is cheap.", "of the"),
        ("They left the and walked home.", "left the"),
        ("She gave a to her neighbour.", "gave a"),
        ("Their was closed for repairs.", "Their"),
        ("The number of is growing.", "number of"),
        ("According to, the road is closed.", "According to"),
        ("In, the river froze.", "In"),
        ("He told the that prices had fallen.", "told the"),
        ("It was built by a notorious of the time.", "notorious"),
        ("The report praises the courageous of the team.", "the courageous"),
        ("He came home with a.", "with a"),
        ("Most of the timber comes from are sold abroad.", "comes from"),
        ("The museum owes much to 's collection.", "much to"),
        ("The prize went to Mr. said the jury.", "to Mr."),
        ("Two judges, , and a clerk were heard.", "judges ,"),
        ("Was elected to the council that day.", ""),
        ("The council thanked the could not attend.", "thanked the"),
        ("In March, announced that the mill would close.", "March ,"),
        ("As notes, the price has doubled.", "As"),
        ("He sat on the council () for years.", "council ("),
        ("Ducks, geese and, have been seen on the lake.", "geese and"),
        ("She was hit by a while walking home.", "by a"),
        ("They cancelled the after heavy rain had fallen.", "cancelled the"),
        ("In April of this, the mill was sold.", "of this"),
        ('The shop will hold its winter sale, "," next week.', ', "'),
    ],
)
def test_a_missing_noun_is_seen(text, before):
    found = sure(text)
    assert len(found) == 1, found
    assert found[0][0].endswith(before.split()[-1] if before else "")


@pytest.mark.parametrize(
    "text",
    [
        "The poor of the city were the first to leave, and the British were the last.",
        "A heron passed near.",
        "Oh my, it is late.",
        "The bus was an hour and a half late.",
        "In the silence of a winter morning, will patience alone be enough?",
        "It will take a while for the roof to dry.",
        "He got a grade A in chemistry, and that is the best of all.",
        "There is something he has long dreamed of, and it is the sea.",
        "The house they live in is older than the one they came from.",
        "What are you looking for? I was thinking of you.",
        "His and her coats hung in the hall; theirs were in the car.",
        "The US and its allies agreed that the then minister had known.",
        "She moved to and fro, in and out of the light.",
        "Of those who came, many had been injured in the crash.",
        "The company he works for is based in Leeds, not far from here.",
        "As of Monday, the above is in force.",
        "He came and, is it any wonder, stayed; the bowl it is made of, she said, was a gift.",
        "After a while, and once in a while with a friend, he rowed across the lake.",
        "They showed the before and after of the hall, and the after-party was loud.",
        "Pre- and post-war houses, two- or three-storey, stood there earlier this year.",
        "This is the house that she grew up in, and he knew it.",
        "Was it the first to reach the harbour?",
        "The paper of which I speak is lost.",
        "Both of whom are well, Mr. Brown said.",
        "She said that it was over, and left.",
        "In March, the council announced that the mill would close.",
        "The court will disregard the said letter.",
        "Sir, may I come in?",
        "The will of the voters was plain, and he left a will in the drawer.",
        "Open a can of beans; the added salt is not needed.",
        "It is the tune that the dancers are most proud of, and there are many to choose from.",
        "All the while the rain fell on the over 300 tents.",
        "The coat was his, and so was the hat.",
        "Mrs. van Dijk met Mr. de Souza at the gate.",
        "At the first fair, held on a Sunday, nobody came.",
        "The letters a, e and o are vowels, and hepatitis A, once common, is rare.",
        "The spent fuel was taken care of by the plant; the woke agenda, he said, is a must have.",
        "The accused in the case and the injured at the scene were taken to hospital.",
        "Such a move was unheard of in modern politics, and the plan was approved of by most members.",
        "He denied the crimes he was accused of.",
        "Security was tight prior to, during and after the match; the delay was due to, among other things, rain.",
        "He was a member of, and later led, the party, and a supporter of and donor to it.",
        "Flights from and to Israel were suspended, as were goods such as, for example, grain.",
        "The since deleted post caused outrage, and the when and where of the talks are open.",
        "Which is why we are here.",
        "Said one official: “We did not know.”",
        "Had more been done, lives would have been saved.",
        "Were Russia to withdraw, the war would end.",
        "Will Smith won an Oscar for the role.",
        "The house was broken into on Monday.",
        "He lives in 's-Hertogenbosch, a Dutch city.",
        "He is one of, if not the, best players.",
    ],
)
def test_good_english_has_no_sure_gap(text):
    assert sure(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The head of Harrod's, who was tired, spoke at times like these.", 0),
        ("He spoke to these, and Harrod's, a friend.", 2),
        ("He put his old coat on, since the ships lay in or near the bay.", 0),
        ("He went with his old coat on, since it was cold.", 0),
    ],
)
def test_what_only_looks_like_a_gap_is_whole(text, places):
    assert len(gaps(text, "en")) == places


def test_a_doubtful_gap_is_not_sure():
    found = gaps("She spoke of the northern and the western wall.", "en")
    assert [gap.degree for gap in found] == [DOUBTFUL]


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("The lamp by from the hall is broken.", LIKELY),
        ("The lamp which they worked on for the hall is broken.", None),
    ],
)
def test_a_clause_may_end_in_a_preposition(text, degree):
    assert [gap.degree for gap in gaps(text, "en")] == ([] if degree is None else [degree])


def test_words_that_come_in_from_elsewhere_are_no_gap():
    found = gaps("Two men came in from the garden, and others were brought in by the guards.", "en")
    assert all(gap.degree == DOUBTFUL for gap in found)


@pytest.mark.parametrize(
    "text",
    [
        "The mill is often referred to by its old name.",
        "The repairs were paid for with a loan of at least two years.",
        "Some were elected and some were appointed by and for the guilds.",
        "They live in a village by and large forgotten.",
        "She went in, and they were let in at once.",
        "A good season, and everything in between.",
        "It was the worst of days for the powerless.",
    ],
)
def test_what_idiom_leaves_open_is_doubtful_at_most(text):
    assert all(gap.degree == DOUBTFUL for gap in gaps(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "Rents are at their highest in decades.",
        "They did not stand idly by, he said.",
        "The work was to begin in 2031, but it did not.",
        "The waves were as high as 20 feet.",
        "Three boys, aged 9, 10 and 11, have been found.",
        "He paid a fine of ten pounds after the first round of talks.",
        "The bridge is shut until May, the Harbour Herald reported .",
        "Her younger son is eleven.",
    ],
)
def test_common_turns_leave_no_gap(text):
    assert gaps(text, "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "I will row the boat myself if I have to.",
        "He paints whatever we want him to.",
        "The years pass by, and from now on, we wait.",
        "The only thing worth waiting for is rain.",
        "The highest rank a clerk can rise to is that of the warden.",
        "A garden cared for by monks needs no fence.",
        "There was much to think about. It was late.",
        "This is the light that you took the picture in. It fades.",
        "The lamp should be set to on. Come on, we are late.",
        "They made this popular with the young.",
        "The simplest and the oldest way leads north.",
        "You can move files to or from the shelf.",
        "My, you have grown! My my, what a day.",
        "In particular, the roof leaks, and nobody lived there of old.",
        "Open a .deb file, or look into the /proc folder, with the :quit command.",
        "The call of parse() is enough, and Stable is a release.",
        "It follows our every step, and she likes none of those.",
        "The post needs a miller's and a smith's house.",
        "It is a small but rather sturdy box, with an external, routable address.",
        "A little busy at noon, she left; the colder they are, the better.",
    ],
)
def test_what_speech_and_manuals_leave_open_is_whole(text):
    assert gaps(text, "en") == ()


def test_each_place_is_told_once_by_whatever_shows_it():
    found = gaps("The opening of the was late.", "en")
    assert [(gap.before, gap.after) for gap in found] == [("of the", "was late")]


def test_punctuation_set_apart_everywhere_shows_nothing():
    assert all(gap.degree == DOUBTFUL for gap in gaps("Come in , he said , and sat down by .", "en"))


def test_places_are_where_the_noun_would_stand():
    text = "Most of the imported from abroad is cheap."
    assert [text[: gap.start] for gap in gaps(text, "en")] == ["Most of the"]


def test_other_languages_have_none():
    assert gaps("Die von der.", "de") == ()


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("In an emotional answer, spoke of a great loss.", "answer,"),
        ("Was the last guest to leave the hall.", ""),
        ("Took part in the race on Sunday.", ""),
        ("Quietly closed three of the mines.", ""),
        ("Although held the lead for an hour, it came in third.", "Although"),
        ("Reports that the bridge is closed.", ""),
        ("In Lower Saxony announced that schools would open.", ""),
        ("The proposed a new tax in spring.", "The"),
        ("Inspector said that the door was open.", "Inspector"),
        ("They want to compel to pay.", "to compel"),
        ("The painter named was born there.", "painter named"),
    ],
)
def test_beside_a_lost_name_a_sentence_without_its_subject_tells(text, before):
    assert [(gap.before, gap.degree) for gap in gaps(text, "en")] == [(before, DOUBTFUL)]


@pytest.mark.parametrize(
    "text",
    [
        "Led by a guide, they climbed the hill.",
        "Was the last guest pleased?",
        "This is the inspector who said it.",
        "The proposed tax is new.",
        "In Lower Saxony schools will open.",
        "He was compelled to pay.",
    ],
)
def test_a_sentence_with_its_subject_has_no_gap(text):
    assert not gaps(text, "en")


def test_a_hyphen_with_nothing_behind_it_is_likely_a_gap():
    text = "The commander-in- of the fleet resigned."
    assert [(gap.after, gap.degree) for gap in gaps(text, "en")] == [("of the", LIKELY)]


@pytest.mark.parametrize(
    ("text", "before", "degree"),
    [
        ("The bridge is a for walkers.", "a", LIKELY),
        ("A large group of who met in the park signed it.", "of", LIKELY),
        ("The hall is open to non- at weekends.", "non-", LIKELY),
        ("Farmers here are used to the very much.", "the", LIKELY),
        ("People came for the first in June.", "first", LIKELY),
        ("The film shows the 2017 of the bridge.", "2017", LIKELY),
        ("The villagers gave his to the museum.", "his", DOUBTFUL),
        ("It is one of Brezan's of the period.", "Brezan's", DOUBTFUL),
        ("They sell goods such as and cheese.", "as", DOUBTFUL),
        ("The also has a garden.", "The", DOUBTFUL),
        ("After an additional 34 of frost the vines died.", "34", DOUBTFUL),
        ("The village lies at the foot of several medieval like castles.", "medieval", DOUBTFUL),
    ],
)
def test_words_that_need_a_noun_behind_them_show_a_gap(text, before, degree):
    assert [(gap.before.split()[-1], gap.degree) for gap in gaps(text, "en")] == [(before, degree)]


@pytest.mark.parametrize(
    "text",
    [
        "A friend of his to whom I wrote has moved.",
        "They help each other in the fields, and one another for a day.",
        "The answer is no to all of it.",
        "He is ranked no. 2 in the world.",
        "Winter sets in, and the drama that many are struggling with.",
        "It was done with 'ropes and horses'.",
        "It rained until late in the evening.",
        "They won by the narrowest of margins.",
        "Pre- and post-war houses stand there, as and when money allows.",
        "We felt like guests, and another 34 are in hospital.",
        "Of the ten, three were late; the 1850's and the war are described.",
        "The hikers were found alive on Friday after a night in the woods.",
        "The court declared the vote invalid in May, and the party kept silent about it.",
        "The club survives with a staff of only six, and tickets are cheap.",
    ],
)
def test_turns_that_need_none_show_no_gap(text):
    assert gaps(text, "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Set the switch at the top of the window to on.",
        "The lamp is set to off and stays so.",
        "A file whose name starts with a . is hidden.",
        "The .gz files are packed.",
    ],
)
def test_a_state_and_a_sign_spoken_of_leave_no_gap(text):
    assert gaps(text, "en") == ()


def test_who_breaks_off_leaves_words_out():
    assert gaps("He gave the gold to these... poor... people.", "en") == ()
    assert gaps("He gave the gold to these. They left.", "en") != ()


@pytest.mark.parametrize(
    "text",
    [
        "Pensioners get in free.",
        "All six got off unhurt.",
        "Twenty councillors voted for and seven against.",
        "The vote was 20 for and 7 against.",
        "Most were against.",
        "The replies will be in on Monday.",
        "The last crop is in and the barns are full.",
    ],
)
def test_idiom_leaves_these_places(text):
    assert gaps(text, "en") == ()


def test_a_city_is_still_missed():
    assert [gap.before for gap in gaps("The museum is in and costs a lot.", "en")] == ["is in"]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Who is at fault is all the same to him.", "Who is the head of the bank spoke first."),
        ("The ruling can be appealed against, and will be.", "The ruling goes against, and we regret it."),
        ("The rate was the lowest in four years.", "The plant has the highest in Europe."),
        (
            "Anna Lis, head of the union since May, said on Monday it was true.",
            "In Bonn in May, said on Monday it was true.",
        ),
    ],
)
def test_what_stands_alone_by_its_clause_is_no_gap(good, bad):
    assert not gaps(good, "en")
    assert gaps(bad, "en")
