"""Texts as XML may write them: escaped, in CDATA, by numbers, with inline markup and comments between the characters."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["texts", "written"]

_NO_XML = "\ufffe\uffff\x85\u2028"
texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=_NO_XML) | st.sampled_from("\n\t%s{}<b>&;]'\""),
    max_size=12,
)
_NAMED = {"<": "&lt;", "&": "&amp;", ">": "&gt;"}


@st.composite
def written(draw, text, marks):
    """A text in XML, with some of `marks` in it that leave nothing."""
    pieces = []
    for sign in text:
        way = draw(st.integers(0, 9))
        if way == 0:
            pieces.append(f"&#{ord(sign)};")
        elif way == 1:
            pieces.append(f"&#x{ord(sign):X};")
        elif way == 2 and sign != "\n":
            pieces.append(f"<![CDATA[{sign}]]>")
        else:
            pieces.append(_NAMED.get(sign, sign))
        if draw(st.integers(0, 5)) == 0:
            pieces.append(draw(st.sampled_from([*marks, "<!-- <b>\n -->", "<?pi\n ?>", "<![CDATA[]]>"])))
    return "".join(pieces)
