"""Korean sentences that end without a full stop, as in headlines and short messages: by their final endings."""

from __future__ import annotations

import re

# Final endings of declarative, interrogative and imperative styles; conjunctive endings are longer or differ.
_POLITE = "(?:습니다|입니다|합니다|됩니다|답니다|랍니다|습니까|입니까|합니까|됩니까|십시오|시오|세요|네요|군요|거든요|잖아요|까요|데요|어요|아요|해요|예요|에요|워요|져요|려요|줘요|봐요|돼요|대요)"
_PLAIN = "(?:했다|였다|었다|았다|됐다|졌다|겠다|한다|된다|는다|진다|간다|온다|준다|본다|킨다|린다|이다|있다|없다|않다|같다|싶다|많다|좋다|란다)"
# What may follow such a word within the same sentence: auxiliary verbs, quoting verbs, dependent nouns.
_GOES_ON = (
    "(?:해도|하더라도|하니|하자|하면|하는|하며|하고|한들|치더라도|쳐도|치고|싶|보니|보면|말|는|은|고|며|면|지만|왔|오|온|가|갔|간|할|한|함|"
    "그러|다시|못|안 |이거|라|등|및|수|때|정도|따위|[,·…”\"'’」』)\\]}>])"
)
KOREAN_END = re.compile(
    rf"(?<=[가-힣]){_POLITE}(?:[~^ㅋㅎㅠㅜ;♡♥]*)\s+(?!{_GOES_ON})|(?<=[가-힣]){_PLAIN}\s+(?!{_GOES_ON})(?=[가-힣A-Z0-9“‘「『<\[(])"
)
