"""What is read in the pictures: one story in two languages, once for each state of the button."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Story:
    """A story of short sentences, two of whose words can be held up by a slow voice."""

    language: str
    title: str
    sentences: tuple[str, ...]
    opening: str
    """A title with the word `early`."""
    early: str
    held: str
    """A sentence with the word `late`."""
    late: str
    broken: str
    """A title with the word `hard`."""
    hard: str
    corrected: str
    """A sentence that the story has once it is corrected."""


STORIES: Final = {
    "en": Story(
        language="en",
        title="The ferry returns to the old quay",
        sentences=(
            "The ferry is back at the old quay, and the first passengers came before seven.",
            "It had been away for eight months, and it came home with a new engine.",
            "The crew had painted the rails green, as they were in the year it was built.",
            "A brass band stood on the wet stones and played until the rain came.",
            "The harbour master wrote down the hour, and nobody could remember a finer one.",
            "From Monday it will cross four times in the morning and six times after noon.",
            "The fare stays as it was, and children who bring a bicycle travel for nothing.",
            "Those who live on the north shore will be home before their tea is cold.",
        ),
        opening="The kestrel over the lighthouse",
        early="kestrel",
        held="An old man with a lantern was the last to go ashore that evening.",
        late="lantern",
        broken="The thistle on the breakwater",
        hard="thistle",
        corrected="The paper has put a figure right: the ferry was away for nine months.",
    ),
    "ar": Story(
        language="ar",
        title="عودة العبّارة إلى الرصيف القديم",
        sentences=(
            "عادت العبّارة إلى الرصيف القديم صباح اليوم ووصل الركاب الأوائل قبل السابعة.",
            "غابت ثمانية أشهر كاملة ثم رجعت إلى المدينة بمحرك جديد وطلاء أخضر.",
            "وقفت فرقة موسيقية على الحجارة المبللة وعزفت حتى نزل المطر على الميناء.",
            "كتب مدير الميناء الساعة في دفتره ولم يتذكر أحد صباحًا أجمل من هذا الصباح.",
            "ستعبر السفينة أربع مرات قبل الظهر وست مرات بعده ابتداء من يوم الإثنين.",
            "بقي سعر التذكرة كما كان ويسافر الأطفال مع دراجاتهم من دون مقابل.",
            "وسيصل سكان الضفة الشمالية إلى بيوتهم قبل أن يبرد الشاي في أكوابهم.",
        ),
        opening="صقر فوق المنارة",
        early="صقر",
        held="وكان شيخ يحمل فانوسا آخر من نزل إلى الشاطئ في ذلك المساء الطويل.",
        late="فانوسا",
        broken="نعناع عند حاجز الأمواج",
        hard="نعناع",
        corrected="صححت الجريدة رقمًا في المقال فقد غابت العبّارة تسعة أشهر كاملة.",
    ),
}
