"""A writer to a mailbox that runs in a process of its own."""

from oscine.daemon.link import Mailbox


def post_numbers(name, total):
    box = Mailbox(name)
    for number in range(1, total + 1):
        text = str(number).encode()
        # Long and short in turn, so that a mixture would show.
        assert box.write(text * (500 if number % 2 else 1))
    box.close()
