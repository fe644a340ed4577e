"""Scripts and languages, told by letters and function words."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest

from translaudit.text.language import detect, function_words, guess, scripts

TEXTS = {
    "en": "The ministry said that it would not answer the questions of the press before the end of the week.",
    "id": "Kementerian itu mengatakan bahwa mereka tidak akan menjawab pertanyaan dari para wartawan pada pekan ini.",
    "de": "Das Ministerium hat gesagt, dass es die Fragen der Presse nicht vor dem Ende der Woche beantworten wird.",
    "fr": "Le ministère a dit que les questions de la presse ne seront pas traitées avant la fin de la semaine.",
    "es": "El ministerio dijo que no va a responder a las preguntas de la prensa antes del fin de la semana.",
    "it": "Il ministero ha detto che non risponderà alle domande della stampa prima della fine di questa settimana.",
    "pt": "O ministério disse que não vai responder às perguntas da imprensa antes do fim da semana, mas falou com ele.",
    "nl": "Het ministerie heeft gezegd dat het de vragen van de pers niet voor het einde van de week zal beantwoorden.",
    "pl": "Ministerstwo powiedziało, że nie odpowie na pytania prasy przed końcem tygodnia, ale to się może zmienić.",
    "cs": "Ministerstvo uvedlo, že na otázky tisku před koncem týdne neodpoví, ale že se to ještě může změnit.",
    "tr": "Bakanlık, basının sorularına hafta sonundan önce cevap vermeyeceğini ancak bir açıklama yapacağını söyledi.",
    "uk": "Міністерство повідомило, що не відповідатиме на запитання преси до кінця тижня, але це ще може змінитися.",
    "ru": "Министерство сообщило, что не будет отвечать на вопросы прессы до конца недели, но это ещё может измениться.",
    "be": "Міністэрства паведаміла, што не будзе адказваць на пытанні прэсы да канца тыдня, але гэта можа змяніцца.",
    "bg": "Министерството съобщи, че няма да отговаря на въпросите на пресата до края на седмицата, но това може да се промени.",
    "sr": "Министарство је саопштило да неће одговарати на питања новинара до краја недеље, али да се то може променити.",
    "mk": "Министерството соопшти дека нема да одговара на прашањата од новинарите до крајот на неделата, но тоа може да биде.",
    "el": "Το υπουργείο είπε ότι δεν θα απαντήσει.",
    "hy": "Նախարարությունը չի պատասխանի հարցերին։",
    "ka": "სამინისტრომ თქვა, რომ არ უპასუხებს.",
    "he": "המשרד אמר כי לא ישיב על השאלות.",
    "ar": "قالت الوزارة إنها لن تجيب على أسئلة الصحافة قبل نهاية الأسبوع في العاصمة.",
    "fa": "وزارتخانه گفت که به پرسش‌های خبرنگاران پیش از پایان هفته پاسخ نمی‌دهد و این را اعلام کرد.",
    "hi": "मंत्रालय ने कहा कि वह इस सप्ताह के अंत से पहले सवालों का जवाब नहीं देगा।",
    "zh": "外交部表示，本周末之前不会回答记者的问题。",
    "ja": "外務省は今週末までに記者の質問に答えないと述べた。",
    "ko": "외교부는 이번 주말까지 질문에 답하지 않겠다고 밝혔다.",
    "th": "กระทรวงกล่าวว่าจะไม่ตอบคำถามก่อนสิ้นสัปดาห์นี้",
}


@pytest.mark.parametrize("lang", TEXTS)
def test_one_sentence_is_enough(lang):
    assert detect(TEXTS[lang])[0] == lang
    assert guess(TEXTS[lang]) == lang


@pytest.mark.parametrize("text", ["", "123 — !", "Kharkiv", "https://example.com/the/and/of/to/in", "OK"])
def test_little_evidence_is_no_verdict(text):
    assert guess(text) == ""


def test_foreign_names_do_not_sway():
    assert guess("Компанія Sainsbury’s відкрила магазин у місті Birmingham, як повідомило видання The Times.") == "uk"


def test_scripts():
    assert scripts("Kyiv Київ 東京 とう!") == {"Latn": 4, "Cyrl": 4, "Hani": 2, "Kana": 2}


def test_function_words():
    assert "the" in function_words("en")
    assert function_words("xx") == frozenset()


def test_whole_documents(shared):
    documents = defaultdict(list)
    with (shared / "eval/data/ntrex_clean.dev.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            for lang, text in row.get("text", {}).items():
                documents[lang.partition("-")[0], row["doc"]].append(text)
    right = sum(guess("\n".join(texts)) == lang for (lang, _), texts in documents.items())
    assert right >= 0.99 * len(documents)
