"""The index as a LangChain retriever."""

from curriculum.retrieval import Index, Kind
from curriculum.retrieval.langchain import CurriculumRetriever


def test_documents_carry_what_they_are(index: Index) -> None:
    retriever = CurriculumRetriever(index=index, kinds=(Kind.LESSON,), subject="science", key_stages=(3,), limit=1)
    [document] = retriever.invoke("photosynthesis")
    assert document.id == "lesson-photosynthesis"
    assert "chloroplasts" in document.page_content
    score = document.metadata.pop("score")
    assert 0 < score <= 1
    assert document.metadata == {
        "kind": "lesson",
        "id": "lesson-photosynthesis",
        "slug": "photosynthesis",
        "title": "Photosynthesis",
        "subject": "science",
        "key_stage": 3,
        "source": "test",
    }
