"""What follows from numbers of the other side is no mismatch; a wrong value in the same words is one."""

from __future__ import annotations

import pytest

from translaudit.text.numerals import read
from translaudit.text.numerals.compare import compare
from translaudit.text.numerals.judge import judge
from translaudit.text.numerals.reckoned import may_follow, without_reckoned
from translaudit.text.numerals.told import Side


def sure(one, text, other, translation):
    sides = Side(text, one, read(text, one)), Side(translation, other, read(translation, other))
    comparison = compare(sides[0].numbers, sides[1].numbers)
    return [
        verdict
        for verdict in judge(without_reckoned(comparison, sides, ()))
        if verdict.sure and not may_follow((verdict.source, verdict.target), sides, comparison.matched)
    ]


FOLLOWS = [
    ("de", "Die Frau ist 84.", "en", "The woman is in her mid-eighties."),
    ("en", "She is 84.", "ru", "Ей за восемьдесят."),
    ("de", "Zwei Drittel der Plätze blieben leer.", "en", "Only a third of the seats were taken."),
    ("ru", "Зал был заполнен на 30 процентов.", "en", "Seventy percent of the seats were empty."),
    (
        "uk",
        "З 18 ракет 15 збила протиповітряна оборона.",
        "en",
        "Air defences shot down all but three of the 18 missiles.",
    ),
    ("zh", "16支球队中有12支晋级。", "en", "Of the 16 teams, only four were knocked out."),
    ("tr", "Halkın yüzde 60'ı karşı.", "en", "Only 40% are in favour."),
    ("de", "Der Preis stieg von 10 auf 15 Euro.", "en", "The price rose by five euros to 15."),
    ("id", "Tiga warga dan dua polisi terluka.", "en", "Five people were hurt."),
    (
        "es",
        "El alcalde y otras cinco personas fueron detenidas.",
        "en",
        "Six people, among them the mayor, were arrested.",
    ),
    ("en", "It is one of nine countries that have the bomb.", "fr", "Huit autres pays ont la bombe."),
    ("pl", "To pierwsza wygrana w pięciu meczach.", "en", "It ended a run of four matches without a win."),
    ("ru", "Это уже его пятая победа подряд.", "en", "He had won the previous four."),
    ("fr", "L’amende s’élève à 9 950 euros.", "en", "The fine comes to almost €10,000."),
    ("de", "In der 87. Minute gelang der Ausgleich.", "en", "They equalised three minutes from time."),
    ("ja", "後半13分に追いついた。", "en", "They equalised in the 58th minute."),
    ("en", "He scored in the third minute of stoppage time.", "es", "Marcó en el minuto 93."),
    (
        "en",
        "It opened at 8 a.m. and closed at 6 p.m.",
        "ru",
        "Он открылся в восемь утра и закрылся через десять часов.",
    ),
    ("ru", "Пожар начался в 23:50.", "en", "The fire broke out ten minutes before midnight."),
    ("en", "Shops close at 5.40 p.m.", "es", "Las tiendas cierran a las seis menos veinte."),
    ("fr", "Arrivé en 1998, il est reparti dix ans plus tard.", "en", "He came in 1998 and left in 2008."),
    ("de", "Seit 1995 führt er den Laden.", "en", "He has run the shop for 30 years."),
    ("ru", "С 1 по 14 июня.", "en", "For two weeks from June 1."),
    ("ru", "Пожар начался на пятом этаже.", "en", "The fire began on the fourth floor."),
    ("en", "In the night to May 4.", "de", "In der Nacht des 3. Mai."),
    ("pl", "W 13. minucie drugiej połowy wyrównał Nowak.", "en", "Nowak equalised in the 58th minute."),
    ("pl", "Ustawę poparło 235 posłów, a potrzeba było 231.", "en", "235 deputies backed it, four more than needed."),
    ("ja", "参加者は45人で、昨年の38人を上回った。", "en", "There were 45 participants, seven more than last year."),
    ("ru", "Цена выросла с 12 до 15 тысяч рублей.", "en", "The price rose by 3,000 rubles to 15,000."),
    ("es", "La población cayó de 900 a 300 habitantes.", "en", "The population fell by two-thirds to 300."),
    ("it", "Il prezzo è salito da 20 a 30 euro.", "en", "The price rose by 50 percent to 30 euros."),
    ("ru", "Распродана лишь пятая часть билетов.", "en", "Four-fifths of the tickets are still unsold."),
    ("es", "Ganó 5.866 millones de euros.", "en", "It made 5.87 billion euros."),
    ("zh", "他晚上九点五十八分离开。", "en", "He left just before 10 p.m."),
    ("en", "He ran it in under four minutes.", "de", "Er lief die Strecke in 3:58 Minuten."),
    ("ja", "4〜9月期の売上高は増えた。", "en", "Sales rose in the six months through September."),
    ("de", "Der 1958 geborene Maler starb 2021.", "en", "The painter, born in 1958, died aged 63."),
    (
        "en",
        "Turnout is put at 40 percent, plus or minus three points.",
        "de",
        "Die Beteiligung wird zwischen 37 und 43 Prozent gesehen.",
    ),
    ("es", "La velocidad es de 30 nudos, más o menos 5.", "en", "The speed is between 25 and 35 knots."),
    ("ru", "Строители возвели 70 % запланированного жилья.", "en", "The builders are 30% short of what was planned."),
    ("id", "Usaha dengan kurang dari lima pegawai dibebaskan.", "en", "Firms with four employees or fewer are exempt."),
    (
        "pl",
        "Dotyczy to rodzin mających więcej niż troje dzieci.",
        "en",
        "It applies to families with four or more children.",
    ),
    ("en", "Children under 12 go free.", "fr", "Gratuit pour les enfants de 11 ans et moins."),
    ("uk", "Пільгу мають працівники, старші за 59 років.", "en", "Workers aged 60 and over are entitled to it."),
    (
        "de",
        "Betroffen sind Betriebe mit mehr als neun Angestellten.",
        "en",
        "Firms with at least ten employees are affected.",
    ),
    ("zh", "不足10人的公司不受影响。", "en", "Firms with nine people or fewer are not affected."),
    ("es", "El club subió del noveno al quinto puesto.", "en", "The club climbed four places to fifth."),
    ("en", "The school rose from eighth to third.", "ru", "Школа поднялась на пять позиций, на третье место."),
    (
        "de",
        "Der Film dauert drei Stunden; geplant waren zwei.",
        "en",
        "The film lasts three hours, one more than planned.",
    ),
    (
        "de",
        "Der Umbau dauerte neun Jahre; geplant waren fünf.",
        "en",
        "The conversion took nine years, four more than planned.",
    ),
    ("en", "The bridge took four years, three fewer than the seven.", "uk", "Міст будували чотири роки."),
    ("pl", "Stopy obniżono o 75 punktów bazowych, do 5 procent.", "en", "Rates were cut to 5% from 5.75%."),
    ("en", "The bank raised its rate by 50 basis points to 4.5%.", "es", "El banco subió el tipo del 4 % al 4,5 %."),
    ("id", "Sidang digelar pada 3–5 Maret.", "en", "The three-day hearing ends on March 5."),
    ("en", "The two-day summit opens on May 8.", "fr", "Le sommet aura lieu les 8 et 9 mai."),
    ("en", "The map dates from 1612, the globe only from 1650.", "de", "Die Karte ist 38 Jahre älter als der Globus."),
    ("de", "Es ist das fünfthöchste Gebäude der Stadt.", "en", "Only four buildings in the city are taller."),
    ("en", "Only three temples in the city are older.", "ja", "市内で4番目に古い寺だ。"),
    ("ko", "시에서 4번째로 오래된 절이다.", "en", "Only three temples in the city are older."),
    ("uk", "Дві третини місць уже продано.", "en", "Only a third of the seats are left."),
    ("ja", "参加者は8人で、昨年は5人だった。", "en", "Eight people took part, three more than last year."),
    ("it", "Ha vinto sette gare, due in più dell'anno scorso.", "en", "She won seven races, up from five last year."),
]


@pytest.mark.parametrize(("one", "text", "other", "translation"), FOLLOWS)
def test_what_follows_is_silent(one, text, other, translation):
    assert not sure(one, text, other, translation)


WRONG = [
    ("de", "Die Frau ist 84.", "en", "The woman is in her seventies."),
    ("ru", "Ему 84 года.", "en", "He is 80 years old."),
    ("de", "70 Prozent der Plätze blieben leer.", "en", "Thirty percent of the seats stayed empty."),
    ("uk", "З 18 ракет 15 збила протиповітряна оборона.", "en", "Air defences shot down 12 of the 18 missiles."),
    ("de", "Zwölf Menschen starben, 30 wurden verletzt.", "en", "Eighteen people died and 30 were hurt."),
    ("pl", "Sprzedaż spadła o 20%.", "en", "Sales fell by 80%."),
    ("de", "Zwei Männer und drei Frauen wurden verhaftet.", "en", "Six people were arrested."),
    (
        "es",
        "El alcalde y otras cinco personas fueron detenidas.",
        "en",
        "The mayor and six other people were arrested.",
    ),
    ("pl", "To pierwsza wygrana w pięciu meczach.", "en", "It was their first win in six matches."),
    ("en", "He had already been champion four times.", "de", "Es ist sein siebter Titel."),
    ("en", "The city has 1.97 million people.", "fr", "La ville compte 1,79 million d’habitants."),
    ("de", "In der 87. Minute gelang der Ausgleich.", "en", "They equalised five minutes from time."),
    ("de", "In der 87. Minute gelang der Ausgleich.", "en", "They equalised in the 78th minute."),
    ("ru", "Пожар начался в 23:50.", "en", "The fire broke out twenty minutes before midnight."),
    (
        "en",
        "She arrived in 2012; seven years later she left.",
        "ru",
        "Она приехала в 2012 году, а девять лет спустя уехала.",
    ),
    ("ja", "同社は19年に設立された。", "en", "The firm was founded in 2016."),
    ("ru", "Пожар начался на 15 этаже.", "en", "The fire began on floor 18."),
    ("uk", "Він лишився на 12 ночей.", "en", "He stayed for 11 nights."),
    ("es", "Cerca de 3.400 vecinos se fueron.", "en", "Nearly 3,408 residents left."),
    ("fr", "Deux Canadair et un avion sont partis.", "en", "Three Canadairs and a plane left."),
    ("id", "Dokter Meiske, 34 tahun, melayani lima pulau.", "en", "Dr Meiske, 39, serves five islands."),
    ("zh", "她5月8日到达，比去年早了6天。", "en", "She arrived on May 8, three days earlier than last year."),
    ("zh", "10月仅有6个城市上涨。", "en", "They rose in only 4 cities in October."),
    (
        "es",
        "Rodeado de sus cuatro hijos y siete nietos.",
        "en",
        "Surrounded by his 3 children and seven grandchildren.",
    ),
    ("tr", "Başkan beş bakanın geldiğini söyledi.", "en", "The president said six ministers had come."),
    ("zh", "清除行动中有8名士兵受伤。", "en", "The operation hurt 9 soldiers."),
    ("tr", "Kategoride 12 film yarışıyor.", "en", "Thirteen films compete on the floor."),
    ("uk", "Нічого не сталося 5 травня.", "en", "Nothing happened on May 6."),
    ("pl", "Ustawę poparło 235 posłów, a potrzeba było 231.", "en", "235 deputies backed it, seven more than needed."),
    ("de", "268 Fälle, vier mehr als die 264 im Vorjahr.", "en", "268 cases, eight more than the 264 of last year."),
    ("ru", "Цена выросла с 12 до 15 тысяч рублей.", "en", "The price rose by 5,000 rubles to 15,000."),
    ("it", "Il prezzo è salito da 20 a 30 euro.", "en", "The price rose by 80 percent to 30 euros."),
    ("fr", "Moins d'un quart des terres est cultivé.", "en", "Less than three quarters of the land is farmed."),
    ("es", "Ganó 5.866 millones de euros.", "en", "It made 5.77 billion euros."),
    ("fr", "Le village compte 12 347 habitants.", "en", "The village has 12,350 inhabitants."),
    ("de", "Um 14.55 Uhr fiel der Strom aus.", "en", "The power failed shortly before 5 p.m."),
    ("ja", "4〜9月期の売上高は増えた。", "en", "Sales rose in the three months through September."),
    ("de", "Der 1958 geborene Maler starb 2021.", "en", "The painter, born in 1958, died aged 53."),
    (
        "en",
        "Turnout is put at 40 percent, plus or minus three points.",
        "de",
        "Die Beteiligung wird zwischen 35 und 43 Prozent gesehen.",
    ),
    ("es", "La velocidad es de 30 nudos, más o menos 5.", "en", "The speed is between 26 and 34 knots."),
    ("ru", "Строители возвели 70 % запланированного жилья.", "en", "The builders are 20% short of what was planned."),
    ("id", "Usaha dengan kurang dari lima pegawai dibebaskan.", "en", "Firms with six employees or fewer are exempt."),
    (
        "id",
        "Usaha dengan kurang dari lima pegawai dibebaskan.",
        "en",
        "Firms with fewer than four employees are exempt.",
    ),
    (
        "pl",
        "Dotyczy to rodzin mających więcej niż troje dzieci.",
        "en",
        "It applies to families with five or more children.",
    ),
    ("es", "El club subió del noveno al quinto puesto.", "en", "The club climbed three places to fifth."),
    (
        "fr",
        "Le club a gagné huit matchs, contre six l’an dernier.",
        "en",
        "The club won eight games, three more than last year.",
    ),
    (
        "fr",
        "Le club a gagné huit matchs, cinq de plus que l’an dernier.",
        "en",
        "The club won eight games, three more than last year.",
    ),
    (
        "de",
        "Der Umbau dauerte neun Jahre; geplant waren fünf.",
        "en",
        "The conversion took nine years, six more than planned.",
    ),
    ("pl", "Stopy obniżono o 75 punktów bazowych, do 5 procent.", "en", "Rates were cut to 5% from 5.25%."),
    ("id", "Sidang digelar pada 3–5 Maret.", "en", "The four-day hearing ends on March 5."),
    ("en", "The map dates from 1612, the globe only from 1650.", "de", "Die Karte ist 48 Jahre älter als der Globus."),
    ("ko", "시에서 4번째로 오래된 절이다.", "en", "Only two temples in the city are older."),
    ("ja", "参加者は8人で、昨年は5人だった。", "en", "Eight people took part, two more than last year."),
    ("en", "He has spent more than four years there.", "fr", "Il y a passé plus de trois ans."),
]


@pytest.mark.parametrize(("one", "text", "other", "translation"), WRONG)
def test_a_wrong_value_in_the_same_words_is_told(one, text, other, translation):
    assert sure(one, text, other, translation)
