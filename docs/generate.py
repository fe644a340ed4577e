"""Write docs/reference and the demo in README.md from the program itself; with --check, only say what is stale.

    python docs/generate.py [--check]

Every page here comes from one source: the rules' docstrings, the scheme, glossary and trap files, the options' own help,
the fields of the config, and benchmarks/precision.json. Exit status 1 with --check where a file differs.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translaudit.backends import maker
from translaudit.cli import COMMANDS, glossary, names
from translaudit.config import Config
from translaudit.lexicon.concepts import LANGUAGES, by_class
from translaudit.lexicon.concepts.classes import classes
from translaudit.lexicon.concepts.forms import BESIDE
from translaudit.lexicon.phrasemes import PAIRS
from translaudit.lexicon.phrasemes.lists import SECTIONS
from translaudit.lexicon.phrasemes.lists import rows as phraseme_rows
from translaudit.pages import page
from translaudit.romanize.registry import samples, schemes
from translaudit.rule import discover
from translaudit.termbase.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from translaudit.rule import Rule

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
PACKAGE = ROOT / "src" / "translaudit"
FOLDER_OF_PHRASEMES = PACKAGE / "lexicon" / "phrasemes"
MADE = "<!-- Made by docs/generate.py; change the source, not this page. -->\n\n"
DEMO = ["check", "corpora/demo/article.en.txt", "--source", "corpora/demo/article.id.txt"]
DEMO_BLOCK = re.compile(r"(?<=<!-- demo -->\n).*?(?=<!-- end of demo -->)", re.DOTALL)
SHOWN = ("Launched from", "Dnepropetrovsk", "Konstantniovka", "Prihodko")


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def rule_page(rule: Rule) -> str:
    """One rule, from its docstring."""
    its = page(rule)
    facts = f"`{rule.code}` · category {rule.category} · MQM {rule.mqm} · severity {rule.severity.name.lower()}"
    legend = (
        "In the examples, `toml` is the termbase in force, the last line of a `bitext` is the translation, and what the "
        "rule reports stands in `[[double brackets]]`. They run as tests."
    )
    return f"# {rule.name}\n\n{MADE}{facts}\n\n{its.summary}\n\n{its.body}\n\n{legend}\n"


def rules_index(rules: Sequence[Rule]) -> str:
    """All rules in a table."""
    rows = [
        (one.code, f"[{one.name}]({one.name}.md)", one.severity.name.lower(), one.category, page(one).summary)
        for one in rules
    ]
    return f"# Rules\n\n{MADE}" + table(("code", "rule", "severity", "category", "reports"), rows)


def schemes_page() -> str:
    """The romanization standards."""
    known = schemes()
    rows = []
    for one in known:
        its = samples(one.id)
        first = f"{its[0].native} → {its[0].romanized}" if its else ""
        year = one.year or ""
        rows.append((f"`{one.id}`", one.name, one.to, one.body, year, one.status, one.lossy, len(its), first))
    head = ("id", "name", "for", "body", "year", "status", "lossy", "samples", "first sample")
    says = (
        f"{len(known)} standards and customs. “for” is the language whose readers a scheme is for, `intl` scholarly and "
        "library use; “lossy” says what cannot be read back. The samples of a file run as its tests, most of them the "
        "official table's own examples.\n\n"
    )
    return f"# Romanization schemes\n\n{MADE}{says}" + table(head, rows)


def glossaries_page() -> str:
    """What the bundled termbases hold."""
    rows, whole = [], Counter[str]()
    for path in sorted((ROOT / "glossaries").glob("*.toml")):
        termbase = load(path)
        kinds = Counter(concept.kind or "term" for concept in termbase.concepts)
        whole.update(kinds)
        langs = Counter(term.lang for concept in termbase.concepts for term in concept.terms)
        shared = sum(1 for concept in termbase.concepts if concept.shared)
        said = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
        rows.append((path.name, len(termbase.concepts), said, shared, " ".join(sorted(langs))))
    total = ", ".join(f"{kind} {count}" for kind, count in sorted(whole.items()))
    head = ("file", "concepts", "by kind", "need evidence", "languages listed")
    says = (
        f"{sum(whole.values())} concepts: {total}. “need evidence” counts entries whose form is also a word, a surname "
        "or another place: a hit counts only where the text or the original speaks for them. Romanized forms are not "
        "listed, they are derived. Sources and doubts: [glossaries/README.md](../../glossaries/README.md).\n\n"
    )
    return f"# Bundled glossaries\n\n{MADE}{says}" + table(head, rows)


def traps_page() -> str:
    """How broad the trap lexicons are."""
    listed = by_class("en")
    concepts = sum(concept != BESIDE for rows in listed.values() for concept in rows)
    text = (
        "“original” traps need the original beside the translation; “fingerprint” ones are also seen in a translation "
        "alone, when it is known or recognised to come from that language; “text” ones in the translation alone. "
        "Confidence below `medium` is shown only on request.\n\n"
        f"Besides, {concepts} concepts of {len(classes())} classes are known that are taken for one another "
        f"({', '.join(kind.what for kind in classes())}), with or without traps, between any two of "
        f"{', '.join(LANGUAGES)}; some classes in a part of these languages only. Institutions, ministries and ranks are "
        "for [entity-mismatch](rules/entity-mismatch.md).\n"
    )
    for path in sorted((PACKAGE / "lexicon" / "traps").glob("*.toml")):
        traps = tomllib.loads(path.read_text(encoding="utf-8"))["trap"]
        counts = Counter((trap["needs"], trap["confidence"]) for trap in traps)
        rows = [
            (needs, *(counts[needs, level] for level in ("high", "medium", "low")))
            for needs in ("original", "fingerprint", "text")
        ]
        alone = sum(1 for trap in traps if trap.get("alone"))
        domains = Counter(trap.get("domain", "other") for trap in traps)
        said = ", ".join(f"{name} {count}" for name, count in sorted(domains.items()))
        text += f"\n## {path.stem}\n\n{len(traps)} traps, {alone} of them with patterns for the translation alone.\n\n"
        text += table(("needs", "high", "medium", "low"), rows) + f"\nBy subject: {said}.\n"
    text += alarms_part()
    rows = []
    for pair in PAIRS:
        listed = FOLDER_OF_PHRASEMES / f"{pair}.tsv"
        counts = Counter(row.section for row in phraseme_rows(listed.read_text(encoding="utf-8"), path=listed.name))
        rows.append((pair, *(counts[section] for section in SECTIONS), counts.total()))
    text += "\n## Expressions\n\nLines of the lists that [literal-rendering](rules/literal-rendering.md) goes by.\n\n"
    text += table(("pair", *(f"{section}s" for section in SECTIONS), "all"), rows)
    return f"# Traps\n\n{MADE}{text}"


def alarms_part() -> str:
    """How often what is known of senses speaks up on translations that people made, by pair."""
    lines = (ROOT / "benchmarks" / "alarms.tsv").read_text(encoding="utf-8").splitlines()
    columns = [line.split("\t") for line in lines if not line.startswith("#")]
    found = {(pair, rule, trap): int(count) for pair, rule, trap, count in columns}
    words = {pair: count for (pair, rule, _), count in found.items() if rule == "words"}
    rows = []
    for pair, of in sorted(words.items()):
        by_trap = sum(count for (one, _, trap), count in found.items() if one == pair and trap)
        others = [
            sum(count for (one, of_rule, trap), count in found.items() if (one, of_rule) == (pair, rule) and not trap)
            for rule in ("wrong-sense", "literal-rendering", "unlikely-sense")
        ]
        rows.append((pair, f"{of:,}", *(f"{count} ({1e6 * count / of:.0f})" for count in (by_trap, *others))))
    loud = [f"{pair} {trap} {count}" for (pair, _, trap), count in sorted(found.items()) if trap and count > 1]
    says = (
        f"{lines[0].removeprefix('# ')} Every finding that is shown by default counts, right ones too; in brackets, per "
        f"million words of the originals. More than once: {', '.join(loud) or 'no trap'}.\n\n"
    )
    head = ("pair", "words", "traps", "things and contraries", "expressions", "unlikely senses")
    return f"\n## Alarms on free translations\n\n{says}" + table(head, rows)


def cli_page() -> str:
    """Each command's help."""
    text = f"# Commands\n\n{MADE}```text\n{run_program(['--help'])}```\n"
    subcommands = {"glossary": glossary.COMMANDS, "names": names.COMMANDS}
    for name in COMMANDS:
        for words in [[name, one] for one in subcommands.get(name, [])] or [[name]]:
            text += f"\n## translaudit {' '.join(words)}\n\n```text\n{run_program([*words, '--help'])}```\n"
    return text


def run_program(arguments: list[str]) -> str:
    """What a call of the program prints, at 100 columns."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    call = [sys.executable, "-m", "translaudit", *arguments]
    done = subprocess.run(  # noqa: S603  our own program
        call, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{arguments}: {done.stderr}")
    return done.stdout


def config_page() -> str:
    """The keys of the config, from the fields and their documentation."""
    said = dict(
        re.findall(
            r"^        (\w+): (.+?)(?=\n        \w+: |\n    \Z|\Z)", Config.__doc__ or "", re.MULTILINE | re.DOTALL
        )
    )
    rows = []
    for name, default in Config._field_defaults.items():
        if name in ("path", "root"):
            continue
        shown = json.dumps(default) if default not in (None, {}, "", ()) else ""
        rows.append((f"`{name.replace('_', '-')}`", f"`{shown}`" if shown else "", " ".join(said[name].split())))
    says = (
        "In `translaudit.toml`, `.translaudit.toml`, or under `[tool.translaudit]` in `pyproject.toml`; the nearest file "
        "above the current folder counts. Relative paths start from the file's folder. `translaudit init` writes a "
        "commented file.\n\n"
    )
    text = f"# Config\n\n{MADE}{says}" + table(("key", "default", "is"), rows)
    return text + "".join(map(backend_keys, ("llm", "comet")))


def backend_keys(name: str) -> str:
    """The settings of one backend."""
    rows = [
        (f"`{key}`", "" if one.default in (None, "") else f"`{inline(one.default)}`", one.help)
        for key, one in maker(name).settings.items()
    ]
    return f"\n## [backend.{name}]\n\n" + table(("key", "default", "is"), rows)


def inline(value: object) -> str:
    """A value as TOML writes it on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {inline(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


def precision_page() -> str:
    """The measured figures."""
    path = ROOT / "benchmarks" / "precision.json"
    figures: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    gold = figures["gold"]
    text = (
        "Made by `benchmarks/precision.py`; intervals are Wilson's at 95 %. With counts this small, the interval is the "
        "figure to read.\n\n"
        f"## On gold cases\n\n{gold['cases']} short texts, {gold['clean']} of them clean ones with tempting names and "
        "words ([corpora/gold](../../corpora/gold/README.md)), written by the authors of the rules: they show that the "
        "rules do what is meant, not how they fare elsewhere.\n\n"
    )
    text += table(("rule", "right", "of findings", "interval"), map(_row, gold["rules"].items()))
    text += "\n" + table(("category", "found", "of faults", "interval"), map(_row, gold["categories"].items()))
    text += judged_part(figures["judged"])
    text += (
        "\n## On clean translations\n\nAll rules, bundled glossaries, both directions. Every finding counts as an alarm, "
        "although people's translations have faults too.\n\n"
    )
    sets = figures["clean"]
    text += table(
        ("texts", "what they are", "segments", "directions", "findings", "per 1,000 segments"),
        [
            (
                name,
                one["about"],
                f"{one['segments']:,}",
                one["pairs"],
                one["findings"],
                _per_thousand(one["findings"], one),
            )
            for name, one in sets.items()
        ],
    )
    text += "\nSegments with a finding of the rule, per 1,000, and the interval:\n\n"
    rules = list(dict.fromkeys(rule for one in sets.values() for rule in one["rules"]))
    text += table(("rule", *sets), [(rule, *(_touched(one, rule) for one in sets.values())) for rule in rules])
    return f"# How often the rules are right\n\n{MADE}{text}"


def judged_part(rules: dict[str, Any]) -> str:
    """How many of the findings on clean translations that were read are right."""
    says = (
        "\n## Findings that were read\n\nAt most fifteen findings of each rule, drawn by a hash from what it shows by default "
        "on translations that people made, were read by one reader and are right or wrong for a reason each "
        "([benchmarks/judged.tsv](../../benchmarks/judged.tsv), whose head tells the version, before the last changes to "
        "contraries). Right: the two sides differ as the finding says, whichever was written first. The texts are news, and "
        "those halves of tales, handbook and help that rules were changed on account of, so expect less elsewhere; and in a "
        "good translation true findings are rare, so in worse ones a larger share is right.\n\n"
    )
    return says + table(("rule", "right", "of findings read", "interval"), map(_row, rules.items()))


def _row(item: tuple[str, dict[str, Any]]) -> tuple[object, ...]:
    name, one = item
    return name, one["hits"], one["of"], _interval(one["interval"], 1)


def _per_thousand(count: int, texts: dict[str, Any]) -> str:
    return f"{1000 * count / texts['segments']:.1f}"


def _touched(texts: dict[str, Any], rule: str) -> str:
    """The segments that have a finding of a rule, nothing where the rule was not there yet."""
    if rule not in texts["rules"]:
        return ""
    touched = texts["rules"][rule]["segments"]
    return f"{_per_thousand(touched['hits'], texts)} ({_interval(touched['interval'], 1000)})"


def _interval(bounds: list[float], scale: int) -> str:
    low, high = (f"{bound * scale:.2f}" for bound in bounds)
    return f"{low} to {high}"


def readme() -> str:
    """README.md with the program's own words on the demo: some of the findings, and how it ends."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = run_program(DEMO).rstrip("\n").split("\n\n")
    chosen = [block for block in blocks if any(f"[{words}]" in block for words in SHOWN)]
    left = sum(1 for block in blocks if re.match(r"\S+:\d+:\d+  ", block)) - len(chosen)
    ending = [block for block in blocks if not re.match(r"\S+:\d+:\d+  ", block)]
    shown = "\n\n".join([*chosen, f"… and {left} more", *ending])
    block = f"```text\n$ translaudit {' '.join(DEMO)}\n{shown}\n```\n"
    return DEMO_BLOCK.sub(lambda _: block, text)


def made() -> Iterator[tuple[Path, str]]:
    """All files and what they should hold."""
    rules = discover(plugins=False)
    yield ROOT / "README.md", readme()
    yield REFERENCE / "rules" / "README.md", rules_index(rules)
    for rule in rules:
        yield REFERENCE / "rules" / f"{rule.name}.md", rule_page(rule)
    yield REFERENCE / "schemes.md", schemes_page()
    yield REFERENCE / "glossaries.md", glossaries_page()
    yield REFERENCE / "traps.md", traps_page()
    if sys.version_info[:2] == (3, 11):  # argparse words its help otherwise in other versions
        yield REFERENCE / "cli.md", cli_page()
    yield REFERENCE / "config.md", config_page()
    yield REFERENCE / "precision.md", precision_page()


def main() -> int:
    """Write, or say what is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a file is stale")
    options = parser.parse_args()
    stale = []
    for path, text in made():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(str(path.relative_to(ROOT)))
        if not options.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"{name} is stale; run make docs" if options.check else f"wrote {name}")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
