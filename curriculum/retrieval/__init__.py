"""Finding units, lessons and knowledge by a teacher's words.

Collect passages from units, build an index in a folder, open it, search it::

    passages = passages_of(units, statements)
    index = Index.build(passages, folder)
    index.search("photosinthesis", subject="science", key_stages={3}).results[0].title
"""

from curriculum.retrieval.collect import passages_of
from curriculum.retrieval.index import Index
from curriculum.retrieval.passage import Hit, Kind, Passage, SearchAnswer

__all__ = ["Hit", "Index", "Kind", "Passage", "SearchAnswer", "passages_of"]
