"""The jobs of mail. Each may run twice; a mail is sent by one of them."""

from procrastinate.contrib.django import app

from kartoteka.mail import outbox
from kartoteka.mail.sending import send_waiting


@app.periodic(cron="* * * * *")
@app.task(name="kartoteka.mail.tasks.look", queueing_lock="kartoteka.mail.tasks.look")
def look(timestamp: int) -> None:
    """Once a minute: what waited for the server, or for its time, goes on."""
    if outbox.is_any_due():
        outbox.ask_to_send()


@app.task(name=outbox.SEND, lock="mail")
def send() -> None:
    """Send what is due, and come again where there is more."""
    if send_waiting():
        outbox.ask_to_send()


@app.periodic(cron="57 3 * * *")
@app.task(name="kartoteka.mail.tasks.forget_old", queueing_lock="forget_old_mails")
def forget_old(timestamp: int) -> None:
    """Forget mails that were settled long ago."""
    outbox.forget_old()
