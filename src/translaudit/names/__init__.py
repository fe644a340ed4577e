"""Names of a document and of its original: which stand in a text, which of them are one, and which are not the right ones.

`capitalised` finds the names of a text and `originals` those of an original; `renderings`, `sounding` and `unmatched` match
the two sides: `lost` and `strange` find the names of a `segment_pair` that the other side has not. `gazetteer`, `cities` and
`han_names` know names that no spelling tells. On these rest the verdicts that rules report: `pairing`, `faults`, `slipped`,
`miscopied`, `other_cities`, `other_nations`.
"""
