"""The forms of the stock: an article with its cost and its limit, and a movement of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from handover_app.domain.gifts import BY_HAND, GiftArticleLine, GiftArticleWish, GiftMovementKind
from handover_app.ui.messages import word
from handover_app.ui.widgets.buttons import PrimaryButton
from handover_app.ui.widgets.card import Card
from handover_app.ui.widgets.fields import Labelled, QuietBox, QuietSpin, button, line, tick
from handover_app.ui.widgets.money_field import MoneyField
from handover_app.ui.widgets.text import text

_MOST = 99_999


class MovementForm(Card):
    """How many pieces of the chosen article came, went back, broke, or were counted.

    Attributes:
        moved: the article's id, the kind, the number of pieces, and the words.
    """

    moved = Signal(object, object, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Movement"))
        self._article: GiftArticleLine | None = None
        self._kind, self._quantity = QuietBox(), QuietSpin(0, _MOST)
        for kind in BY_HAND:
            self._kind.addItem(word(kind), kind)
        self._kind.currentIndexChanged.connect(self._explain)
        self._reason = line(self.tr("Note"), "giftReason")
        self._reason.setMaxLength(200)
        self._hint = text("", "small", wrap=True)
        self.save = PrimaryButton(self.tr("Note the movement"))
        self.save.setObjectName("moveStock")
        self.save.clicked.connect(self._on_save)
        row = QHBoxLayout()
        row.addWidget(Labelled(self.tr("What happened"), self._kind, "giftKind"), 3)
        row.addWidget(Labelled(self.tr("Pieces"), self._quantity, "giftQuantity"), 2)
        self.body.addLayout(row)
        self.body.addWidget(Labelled(self.tr("Note"), self._reason))
        self.body.addWidget(self._hint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addLayout(foot)
        self.show_article(None)

    def show_article(self, article: GiftArticleLine | None) -> None:
        """The article that moves; what is typed for another one goes."""
        other = article is None or self._article is None
        if other or article.article_id != self._article.article_id:  # type: ignore[union-attr]
            self._quantity.setValue(0)
            self._reason.clear()
        self._article = article
        self.show_heading(self.tr("Movement"), article.name if article else "")
        self.setEnabled(article is not None)
        self._explain()

    def clear(self) -> None:
        """The movement is noted."""
        self._quantity.setValue(0)
        self._reason.clear()

    def _explain(self) -> None:
        kind = self._kind.currentData()
        if kind is GiftMovementKind.COUNTED:
            words = self.tr("Type what was counted; the difference is noted, with its reason.")
        elif kind is GiftMovementKind.RECEIVED:
            words = self.tr("Type the pieces and the delivery note.")
        else:
            words = self.tr("Type the pieces, and why.")
        kept = self._article is None or self._article.balance is not None
        begin = self.tr("Nobody keeps this stock yet: the first delivery or count opens it.")
        self._hint.setText(words if kept else begin)

    def _on_save(self) -> None:
        if self._article is not None:
            self.moved.emit(
                self._article.article_id,
                self._kind.currentData(),
                self._quantity.value(),
                self._reason.text(),
            )


class ArticleForm(Card):
    """The chosen article, or a new one.

    Attributes:
        submitted: the article's id (None: a new one), and as it is wanted.
    """

    submitted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_heading(self.tr("Article"))
        self._shown: GiftArticleLine | None = None
        name, measure = self.tr("Name of the article"), self.tr("Counted in")
        self._name, self._measure = line(name, "giftArticle"), line(measure, "giftMeasure")
        self._cost = MoneyField(self.tr("Cost (yuan)"))
        self._low = QuietSpin(0, _MOST)
        self._active = tick(self.tr("In use"), "giftActive")
        self.new = button(self.tr("New article"), "newArticle", "link")
        self.new.clicked.connect(self.begin)
        self.head.addWidget(self.new)
        self.save = button(self.tr("Save the article"), "saveArticle")
        self.save.clicked.connect(self._on_save)
        first, second, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(Labelled(name, self._name), 3)
        first.addWidget(Labelled(measure, self._measure), 1)
        cost = self.tr("Cost (yuan)")
        second.addWidget(Labelled(cost, self._cost, "giftCost"), 1)
        second.addWidget(Labelled(self.tr("Warn at"), self._low, "giftLow"), 1)
        foot.addWidget(self._active)
        foot.addStretch(1)
        foot.addWidget(self.save)
        for row in (first, second, foot):
            self.body.addLayout(row)
        self.begin()

    def begin(self) -> None:
        """Ready for a new one."""
        self._shown = None
        self._name.clear()
        self._measure.setText(self.tr("pcs"))
        self._cost.set_money(None)
        self._low.setValue(0)
        self._active.setChecked(True)

    def show_article(self, article: GiftArticleLine) -> None:
        """Show one that is there; what is being typed of it stays."""
        if self._shown == article:
            return
        self._shown = article
        self._name.setText(article.name)
        self._measure.setText(article.measure)
        self._cost.set_money(article.cost)
        self._low.setValue(article.low)
        self._active.setChecked(article.active)

    def _on_save(self) -> None:
        wish = GiftArticleWish(
            self._name.text(),
            self._measure.text(),
            self._cost.money(),
            self._low.value(),
            self._active.isChecked(),
        )
        self.submitted.emit(self._shown.article_id if self._shown else None, wish)
