"""What tests of readers share: to write a file, and to see that each place of a text is where the file has it."""

from __future__ import annotations

from translaudit.text.positions import Locator


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def places(text):
    """Line and column of each offset, counted the slow way."""
    line = column = 1
    for at, sign in enumerate(text):
        yield line, column
        if sign == "\n" or (sign == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    yield line, column


def assert_in_step(side, file, *, opaque=" \n\r"):
    """Each character of the text that was not blanked stands in the file where the locator says."""
    locator = Locator(side)
    where = list(places(file))
    for at, sign in enumerate(side.text):
        place = locator.locate(at)
        assert (place.line, place.column) == where[place.offset]
        if sign not in opaque and file[place.offset] not in "&\\":
            assert file[place.offset] == sign
    assert locator.locate(len(side.text)).offset <= len(file)


def assert_ends(side, file, *, opaque=" \n\r\ufffc"):
    """Each character by itself is the stretch of the file that the locator gives for it, or what is written for it."""
    locator = Locator(side)
    for at, sign in enumerate(side.text):
        if sign == "\n":
            continue  # may be between two rows
        low, high = locator.locate(at), locator.locate(at + 1, end=True)
        assert low.offset <= high.offset
        raw = file[low.offset : high.offset]
        assert sign in opaque or raw == sign or raw[0] in "&\\%"


def cells(bitext):
    """The originals and translations of a bitext's segments, None where there is no original."""
    target, source = bitext.target.text, bitext.source.text if bitext.source else ""
    return [
        (one.source and source[one.source.start : one.source.end], target[one.target.start : one.target.end])
        for one in bitext.segments
    ]
