"""The index as a LangChain retriever, for chains that are built from LangChain's parts."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from curriculum.retrieval.index import Index
from curriculum.retrieval.passage import Hit, Kind


class CurriculumRetriever(BaseRetriever):
    """Finds curriculum passages: `CurriculumRetriever(index=index, subject="maths").invoke("fractions")`.

    Documents come best first; their metadata names the passage (kind, id, slug, title, subject, key_stage, source) and
    its score. `subject` and `key_stage` are the first the passage is filed under, or None.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: Index
    kinds: tuple[Kind, ...] = ()
    subject: str | None = None
    key_stages: tuple[int, ...] = ()
    limit: int = 10

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        answer = self.index.search(
            query,
            kinds=self.kinds or None,
            subject=self.subject,
            key_stages=self.key_stages or None,
            limit=self.limit,
        )
        return [_document(hit) for hit in answer.results]


def _document(hit: Hit) -> Document:
    return Document(
        id=hit.id,
        page_content="\n".join(part for part in (hit.title, hit.summary, hit.text) if part),
        metadata={
            "kind": hit.kind.value,
            "id": hit.id,
            "slug": hit.slug,
            "title": hit.title,
            "subject": next(iter(hit.subjects), None),
            "key_stage": next(iter(hit.key_stages), None),
            "source": hit.source_id,
            "score": hit.score,
        },
    )
