"""How an audit is carried out: in this process or in several."""
