"""What a translation says beside what its original says, names apart: words lost, left over, exchanged, and quantities.

MQM calls this accuracy. Each module answers one question of a document; rules make findings of the answers.
"""
