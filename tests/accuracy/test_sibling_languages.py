"""Ukrainian, Russian, Indonesian, Arabic, Turkish, Chinese and Japanese: what is exchanged is seen, look-alikes are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from translaudit.audit import Settings, examine
from translaudit.lexicon import concepts
from translaudit.lexicon.concepts import load
from translaudit.model import Bitext, Confidence, Segment, Side, Span
from translaudit.resources import Resources
from translaudit.rules.entity_mismatch import entity_mismatch
from translaudit.rules.wrong_sense import wrong_sense
from translaudit.text.traditional import simplified

LANGUAGES = ("uk", "ru", "id", "ar", "tr", "zh", "ja")
EXCHANGED = [  # right, wrong, and the sentence in each language
    (
        "His brother was killed in the accident.",
        "His sister was killed in the accident.",
        [
            "Його брат загинув в аварії.",
            "Его брат погиб в аварии.",
            "Adik laki-lakinya tewas dalam kecelakaan itu.",
            "قُتل شقيقها في الحادث.",
            "Erkek kardeşi kazada öldü.",
            "他的弟弟在事故中丧生。",
            "彼の弟は事故で亡くなった。",
        ],
    ),
    (
        "The museum opens in winter.",
        "The museum opens in summer.",
        [
            "Музей відкривається взимку.",
            "Музей открывается зимой.",
            "Museum itu dibuka pada musim dingin.",
            "يفتح المتحف أبوابه في الشتاء.",
            "Müze kışın açılıyor.",
            "博物馆冬天开放。",
            "博物館は冬に開館する。",
        ],
    ),
    (
        "The court acquitted the former minister.",
        "The court convicted the former minister.",
        [
            "Суд виправдав колишнього міністра.",
            "Суд оправдал бывшего министра.",
            "Pengadilan membebaskan terdakwa mantan menteri itu dari segala dakwaan.",
            "برأت المحكمة الوزير السابق.",
            "Mahkeme eski bakanın beraatine karar verdi.",
            "法院宣判前部长无罪。",
            "裁判所は元大臣に無罪を言い渡した。",
        ],
    ),
    (
        "He injured his left knee.",
        "He injured his right knee.",
        [
            "Він травмував ліве коліно, ліву ногу.",
            "Он повредил левую ногу.",
            "Ia cedera di lutut kiri.",
            "أصيب في ركبته اليسرى.",
            "Sol bacağını sakatladı.",
            "他左膝受伤。",
            "彼は左膝を負傷した。",
        ],
    ),
    (
        "The company sold its shares.",
        "The company bought its shares.",
        [
            "Компанія продала свою частку.",
            "Компания продала свою долю.",
            "Perusahaan itu menjual bagiannya.",
            "باعت الشركة حصتها.",
            "Şirket payını sattı.",
            "公司卖掉了它的股份。",
            "会社は持ち分を売った。",
        ],
    ),
    (
        "The government increased spending.",
        "The government reduced spending.",
        [
            "Уряд збільшив видатки.",
            "Правительство увеличило расходы.",
            "Pemerintah meningkatkan belanja.",
            "ارتفعت نفقات الحكومة.",
            "Hükümet harcamaları artırdı.",
            "政府增加了开支。",
            "政府は支出を増やした。",
        ],
    ),
    (
        "They found a grenade in the car.",
        "They found a pistol in the car.",
        [
            "У машині знайшли гранату.",
            "В машине нашли гранату.",
            "Mereka menemukan granat di mobil itu.",
            "عثروا على قنبلة يدوية في السيارة.",
            "Arabada el bombası buldular.",
            "他们在车里发现了一枚手榴弹。",
            "車の中から手榴弾が見つかった。",
        ],
    ),
    (
        "The teacher bought a violin.",
        "The teacher bought a guitar.",
        [
            "Учителька купила скрипку.",
            "Учительница купила скрипку.",
            "Guru itu membeli biola.",
            "اشترت المعلمة كمانا.",
            "Öğretmen bir keman aldı.",
            "老师买了一把小提琴。",
            "教師はバイオリンを買った。",
        ],
    ),
    (
        "Wheat prices rose sharply.",
        "Rice prices rose sharply.",
        [
            "Ціни на пшеницю різко зросли.",
            "Цены на пшеницу резко выросли.",
            "Harga gandum naik tajam.",
            "ارتفعت أسعار القمح بشدة.",
            "Buğday fiyatları hızla arttı.",
            "小麦价格大幅上涨。",
            "小麦の価格が急上昇した。",
        ],
    ),
    (
        "He broke his wrist.",
        "He broke his ankle.",
        [
            "Він зламав зап'ястя.",
            "Он сломал запястье.",
            "Pergelangan tangannya patah.",
            "كسر معصمه.",
            "El bileğini kırdı.",
            "他的腕部骨折了。",
            "彼は手首を骨折した。",
        ],
    ),
    (
        "A bear attacked the hunters.",
        "A wolf attacked the hunters.",
        [
            "Ведмідь напав на мисливців.",
            "Медведь напал на охотников.",
            "Beruang menyerang para pemburu.",
            "هاجمت دببة الصيادين.",
            "Avcılara bir ayı saldırdı.",
            "一只棕熊袭击了猎人。",
            "クマが猟師を襲った。",
        ],
    ),
    (
        "Imports fell last year.",
        "Exports fell last year.",
        [
            "Імпорт торік упав.",
            "Импорт в прошлом году упал.",
            "Impor turun tahun lalu.",
            "تراجعت الواردات العام الماضي.",
            "İthalat geçen yıl geriledi.",
            "去年进口下降。",
            "昨年、輸入が減った。",
        ],
    ),
    (
        "He denied the charges.",
        "He admitted the charges.",
        [
            "Він заперечив звинувачення.",
            "Он отрицал обвинения.",
            "Ia membantah tuduhan itu.",
            "نفى الاتهامات.",
            "Suçlamaları yalanladı.",
            "他否认了指控。",
            "彼は容疑を否定した。",
        ],
    ),
    (
        "The earthquake destroyed the school.",
        "The flood destroyed the school.",
        [
            "Землетрус зруйнував школу.",
            "Землетрясение разрушило школу.",
            "Gempa merusak sekolah.",
            "دمر الزلزال المدرسة.",
            "Deprem okulu yıktı.",
            "地震摧毁了学校。",
            "地震で学校が壊れた。",
        ],
    ),
    (
        "Pensions will be paid on Monday.",
        "Loans will be paid on Monday.",
        [
            "Пенсії виплатять у понеділок.",
            "Пенсии выплатят в понедельник.",
            "Dana pensiun akan dibayarkan pada hari Senin.",
            "ستدفع المعاشات يوم الاثنين.",
            "Emekli maaşları pazartesi ödenecek.",
            "养老金将于周一发放。",
            "年金は月曜日に支払われる。",
        ],
    ),
    (
        "The parliament approved the law.",
        "The parliament rejected the law.",
        [
            "Парламент схвалив закон.",
            "Парламент одобрил закон.",
            "Parlemen menyetujui undang-undang itu.",
            "وافق البرلمان على القانون.",
            "Parlamento yasayı onayladı.",
            "议会批准了这项法律。",
            "議会は法案を可決した。",
        ],
    ),
    (
        "The bishop visited the monastery.",
        "The rabbi visited the monastery.",
        [
            "Єпископ відвідав монастир.",
            "Епископ посетил монастырь.",
            "Uskup mengunjungi biara.",
            "زار الأسقف الدير.",
            "Piskopos manastırı ziyaret etti.",
            "主教参观了修道院。",
            "司教は修道院を訪れた。",
        ],
    ),
    (
        "The army retreated from the city.",
        "The offensive from the city.",
        [
            "Армія відступила з міста.",
            "Армия отступила из города.",
            "Tentara ditarik mundur dari kota.",
            "انسحب الجيش من المدينة.",
            "Ordu şehirden geri çekildi.",
            "军队撤退出城。",
            "軍隊は街から撤退した。",
        ],
    ),
    (
        "More than 100 people came.",
        "Less than 100 people came.",
        [
            "Прийшло понад 100 людей.",
            "Пришло более чем 100 человек.",
            "Lebih dari 100 orang datang.",
            "جاء أكثر من 100 شخص.",
            "En az 100 kişi geldi.",
            "超过100人前来。",
            "100人以上が来た。",
        ],
    ),
    (
        "The sailor saw a whale.",
        "The sailor saw a shark.",
        [
            "Моряк побачив кита.",
            "Моряк увидел кита.",
            "Pelaut itu melihat ikan paus.",
            "رأى البحارة حوتا.",
            "Denizci bir balina gördü.",
            "水手看到了一头鲸鱼。",
            "船員はクジラを見た。",
        ],
    ),
    (
        "The tourists saw a volcano.",
        "The tourists saw a waterfall.",
        [
            "Туристи бачили вулкан.",
            "Туристы видели вулкан.",
            "Para turis melihat gunung berapi.",
            "شاهد السياح البركان.",
            "Turistler volkanı gördü.",
            "游客看到了火山。",
            "観光客は火山を見た。",
        ],
    ),
    (
        "He won a silver medal.",
        "He won a bronze medal.",
        [
            "Він виграв срібну медаль.",
            "Он выиграл серебряную медаль.",
            "Ia memenangi medali perak.",
            "فاز بميدالية فضية.",
            "Gümüş madalya kazandı.",
            "他获得银牌。",
            "彼は銀メダルを取った。",
        ],
    ),
    (
        "They reached the semi-final.",
        "They reached the quarter-final.",
        [
            "Вони вийшли до півфіналу.",
            "Они вышли в полуфинал.",
            "Mereka lolos ke semifinal.",
            "وصلوا إلى نصف النهائي.",
            "Yarı finale çıktılar.",
            "他们进入半决赛。",
            "彼らは準決勝に進んだ。",
        ],
    ),
    (
        "The presidential election is in May.",
        "The parliamentary election is in May.",
        [
            "Президентські вибори в травні.",
            "Президентские выборы в мае.",
            "Pemilihan presiden pada bulan Mei.",
            "الانتخابات الرئاسية في مايو.",
            "Cumhurbaşkanlığı seçimi mayısta.",
            "总统选举在五月。",
            "大統領選は5月だ。",
        ],
    ),
    (
        "The deputy mayor resigned.",
        "The mayor resigned.",
        [
            "Заступник мера пішов у відставку.",
            "Заместитель мэра ушёл в отставку.",
            "Wakil wali kota mengundurkan diri.",
            "استقال نائب المحافظ.",
            "Vali yardımcısı istifa etti.",
            "副市长辞职。",
            "副市長が辞任した。",
        ],
    ),
    (
        "He works at the Ministry of Defence.",
        "He works at the Ministry of Health.",
        [
            "Він працює в Міністерстві оборони.",
            "Он работает в Министерстве обороны.",
            "Ia bekerja di Kementerian Pertahanan.",
            "يعمل في وزارة الدفاع.",
            "Savunma Bakanlığında çalışıyor.",
            "他在国防部工作。",
            "彼は国防省で働いている。",
        ],
    ),
    (
        "The company hired 200 people.",
        "The company laid off 200 people.",
        [
            "Компанія найняла 200 людей.",
            "Компания наняла 200 человек.",
            "Perusahaan itu merekrut 200 orang.",
            "وظفت الشركة 200 شخص.",
            "Şirket 200 kişiyi işe aldı.",
            "公司雇用了200人。",
            "会社は200人を雇用した。",
        ],
    ),
]
LOOK_ALIKES = [  # a sentence, and the things that it does not name
    ("uk", "Пандемія змінила заборону.", "panda bruise"),
    ("uk", "Зеленський відвідав Чорнобиль у жовтні.", "green black yellow"),
    ("uk", "Протокол засідання й статус олігарха.", "strait sculpture-a oil"),
    ("uk", "Він відразу з рахунком 2:1 обіграв Маска.", "disgust-e invoice mask-c"),
    ("uk", "Вони стали брати участь, щоб мати право.", "brother mother"),
    ("uk", "Більше ніж у десяти українських міст.", "knife bridge"),
    ("uk", "Виставка, стрічка, штанга, шаблон.", "play-a film-a trousers sword-w"),
    ("ru", "Изменения, а потом они стали ждать осадков.", "treason sweat iron siege"),
    ("ru", "Со ссылкой на героиню: 18-летний Майкл.", "exile heroin summer tshirt"),
    ("ru", "Пандемия в Стокгольме, статус и разбор.", "panda sewage-u sculpture-a robbery"),
    ("ru", "Маск рисовал Зеленского в Пенсильвании.", "mask-c rice green pension-p"),
    ("ru", "Тем не менее судно и замок целы.", "more castle"),
    ("id", "Ibu kota itu punya kepala sekolah yang hati-hati.", "mother head-part liver"),
    ("id", "Gas air mata, layar bioskop, dan tanda tangan.", "gas tear-fluid sailing hand-part"),
    ("id", "Pertumbuhan ekonomi dan pedagang kaki lima.", "economics leg-part"),
    ("id", "Lampu merah dan kambing hitam.", "red lamp goat"),
    ("ar", "في سنه السابعة، تحقيق النمو وإيصال المساعدات.", "tooth investigation-s receipt-c"),
    ("ar", "كرة القدم في كابل وأبو ظبي.", "hatred-e camel antelope"),
    ("ar", "أخذ الأمر على محمل الجد وأدانت الحكومة الهجوم.", "grandfather convicted"),
    ("ar", "انهار الإنفاق، والأسرة كفيل له.", "river tunnel bed elephant"),
    ("tr", "Hala çatışma var, yüzünden düşen bin parça.", "aunt roof-r ring-j"),
    ("tr", "TÜFE, ambargo ve kasabada güncel bir prensip.", "rifle warehouse butcher diary-a prince"),
    ("tr", "Yanan ev, sütun, tabaka ve kargaşa.", "cheek milk plate-c crow"),
    ("tr", "Futbol oyuncusu topu aldı.", "actor cannon-w"),
    ("zh", "运动员被告知，政府高度重视。", "mobilisation defendant height-me"),
    ("zh", "春节期间神经网络的深度报道。", "spring nerve depth-me"),
    ("zh", "黄金时段的保险箱，其中风格各异。", "gold insurance stroke"),
    ("ja", "モスクワの首脳と金額に。", "mosque brain forehead"),
    ("ja", "エルドアン氏のベンチャー企業と株式会社。", "door bench share-m"),
    ("ja", "チェコスロバキアの弟子と生きのこり。", "donkey brother mushroom"),
    ("ja", "フランチェスコのスローンとアンドレス。", "lunch loan-p dress-c"),
]


def found(lang, source, target):
    segments = (Segment("1", Span(0, len(target)), Span(0, len(source))),)
    bitext = Bitext("t", Side("t.txt", "en", target), Side("o.txt", lang, source), lang, segments)
    findings = examine(bitext, Resources(), (wrong_sense, entity_mismatch), Settings()).findings
    return [one.text for one in findings if one.confidence >= Confidence.MEDIUM]


@pytest.mark.parametrize(("right", "wrong", "sources"), EXCHANGED, ids=[wrong for _, wrong, _ in EXCHANGED])
def test_what_is_exchanged_is_seen(right, wrong, sources):
    assert [lang for lang, source in zip(LANGUAGES, sources, strict=True) if found(lang, source, right)] == []
    assert [lang for lang, source in zip(LANGUAGES, sources, strict=True) if not found(lang, source, wrong)] == []


@pytest.mark.parametrize(("lang", "text", "others"), LOOK_ALIKES)
def test_a_word_that_only_looks_like_it_names_nothing(lang, text, others):
    named = {one.concept for said in load(lang).said(text, 0, len(text)).values() for one in said.certain}
    assert named.isdisjoint(others.split())


@pytest.mark.parametrize(
    ("lang", "text", "concept"),
    [
        ("zh", "無罪", "acquitted"),  # traditional characters
        ("zh", "醫生", "doctor"),
        ("ar", "حوتا", "whale"),  # as an object
        ("ar", "سيارتها", "car"),  # of hers
        ("id", "adik laki-laki", "brother"),
        ("uk", "доньці", "daughter"),
        ("ja", "弟", "brother"),
        ("tr", "yüzüğü", "ring-j"),
    ],
)
def test_a_form_is_the_word(lang, text, concept):
    said = load(lang).said(text, 0, len(text)).values()
    assert concept in {one.concept for each in said for one in each.certain}


def test_a_word_in_a_longer_one_of_its_class_says_nothing():
    said = load("id").said("saudara perempuan", 0, 17)["kin"]
    assert said.perhaps == {"sister"}  # a saudara alone may be a brother too


def test_chinese_is_listed_in_simplified_characters():
    text = Path(concepts.__file__).with_name("zh.toml").read_text(encoding="utf-8")
    assert simplified(text) == text
    assert len(simplified("醫")) == 1
