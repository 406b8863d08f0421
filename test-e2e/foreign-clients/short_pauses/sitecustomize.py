"""Python imports this before a client's program: where that waits for a job, it waits a twentieth of the time, as the emulated cloud's time is
scaled as well."""

import time

SHORTEST_SECONDS = 1
TIMES = 20

sleep = time.sleep


def short_sleep(seconds):
    sleep(seconds / TIMES if seconds >= SHORTEST_SECONDS else seconds)


time.sleep = short_sleep
