"""Each element is found where it is written, whatever its tags look like, and what is written anew touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translaudit.storage.xml_source import Source

ODD = (
    '\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- é --><w:a xmlns:w="u" w:q="a>b"><w:b/>é'
    "<w:c  x='>\"'>y<![CDATA[z]]></w:c ></w:a>\n"
)


def test_spans_of_odd_tags():
    data = ODD.encode()
    source = Source(data)
    written = {one.tag: (source.start_tag(one).decode(), source.written(one).decode()) for one in source.spans}
    assert written["{u}b"] == ("<w:b/>", "<w:b/>")
    assert written["{u}c"] == ("<w:c  x='>\"'>", "<w:c  x='>\"'>y<![CDATA[z]]></w:c >")
    assert written["{u}a"][0] == '<w:a xmlns:w="u" w:q="a>b">'
    (_, inner) = source.tree
    assert (inner.text, inner.attrib, source.tree.get("{u}q")) == ("yz", {"x": '>"'}, "a>b")
    assert source.parents[inner] is source.tree
    assert source.whole() == data


def test_what_is_written_anew_within_what_is_written_anew():
    source = Source(b"<a><b><c/>x</b><d/></a>")
    outer, last = source.tree
    (inner,) = outer
    span = source.spans[inner]
    source.write(span.start, span.end, b"<e/>")
    assert source.written(outer) == b"<b><e/>x</b>"
    span = source.spans[last]
    source.write(span.start, span.end, b"")
    span = source.spans[outer]
    source.write(span.start, span.end, b"<f>" + source.written(outer) + b"</f>")
    assert source.whole() == b"<a><f><b><e/>x</b></f></a>"


NAMES = st.sampled_from(["a", "w:b"])
TREES = st.recursive(
    st.sampled_from(["é", "&amp;", "<!-- <a> -->", "<?p <a>?>", "<a/>", "<w:b w:k='/>'/>"]),
    lambda inner: st.builds(
        lambda name, held: f'<{name} k=">">{"".join(held)}</{name}\n>', NAMES, st.lists(inner, max_size=3)
    ),
)


@given(st.lists(TREES, max_size=4).map("".join), st.integers(0, 9))
def test_any_element_can_be_taken_out_and_nothing_else_goes(content, number):
    data = f'<r xmlns:w="u">{content}</r>'.encode()
    source = Source(data)
    one = list(source.tree.iter())[number % len(source.spans)]
    span = source.spans[one]
    assert data[span.start : span.end] == source.written(one)
    assert Source(b'<r xmlns:w="u">' + source.written(one) + b"</r>").tree[0].tag == one.tag
    source.write(span.start, span.end, b"")
    assert source.whole() == data[: span.start] + data[span.end :]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<a/>".encode("utf-16"), "UTF-16"),
        (b'<?xml version="1.0" encoding="windows-1251"?><a/>', "windows-1251"),
        (b"<a><b></a>", "not well-formed"),
    ],
)
def test_what_cannot_be_taken_is_refused(data, said):
    with pytest.raises(ValueError, match=said):
        Source(data)
