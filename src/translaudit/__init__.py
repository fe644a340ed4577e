"""translaudit: audits translated text for names, terms and mistranslations."""

__version__ = "0.1.0"
