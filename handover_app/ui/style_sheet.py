"""The one style sheet of the window; ``$name`` stands for a token."""

STYLE_SHEET = """
QWidget { font-family: "$FAMILY"; font-size: ${TEXT_SIZE}px; color: $ink; }
QMainWindow, QDialog, #body { background: $window; }
QToolTip { background: $card; color: $ink; border: 1px solid $control_line; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="heading"] { font-size: ${HEADING_SIZE}px; font-weight: 500; color: $soft; }
QLabel[role="title"] { font-size: 18px; font-weight: 700; }
QLabel[role="code"] { font-size: ${CODE_SIZE}px; font-weight: 700; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="small"] { font-size: ${SMALL_SIZE}px; color: $soft; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="total"] { font-size: 16px; font-weight: 700; }
QLabel[role="figure"] { font-size: ${CODE_SIZE}px; font-weight: 700; }
QLabel[tone="neutral"] { color: $soft; }
QLabel[tone="info"], QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }

QFrame[role="card"] { background: $card; border: 1px solid $line;
  border-radius: ${CARD_RADIUS}px; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="pill"] { border: 0; border-radius: 10px; }
QFrame[role="box"] { border: 0; border-radius: ${CONTROL_RADIUS}px; }
QFrame[role="pill"][tone="neutral"], QFrame[role="box"][tone="neutral"],
QFrame[role="step"][tone="neutral"] { background: $neutral_soft; }
QFrame[role="pill"][tone="info"], QFrame[role="box"][tone="info"],
QFrame[role="step"][tone="info"], QFrame[role="pill"][tone="accent"],
QFrame[role="box"][tone="accent"], QFrame[role="step"][tone="accent"] { background: $accent_soft; }
QFrame[role="pill"][tone="good"], QFrame[role="box"][tone="good"],
QFrame[role="step"][tone="good"] { background: $good_soft; }
QFrame[role="pill"][tone="warn"], QFrame[role="box"][tone="warn"],
QFrame[role="step"][tone="warn"] { background: $warn_soft; }
QFrame[role="pill"][tone="bad"], QFrame[role="box"][tone="bad"],
QFrame[role="step"][tone="bad"] { background: $bad_soft; }
QFrame[role="step"] { border: 2px solid transparent; border-radius: ${CONTROL_RADIUS}px; }
QFrame[role="step"][here="true"] { border-color: $accent; }

QPushButton, QToolButton { background: $card; border: 1px solid $control_line;
  border-radius: ${CONTROL_RADIUS}px; padding: 0 14px; min-height: 34px; color: $ink; }
QPushButton:hover, QToolButton:hover { background: $neutral_soft; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 13px;
  min-height: 32px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $neutral_soft;
  border-color: $line; }
QPushButton:checked, QToolButton:checked { background: $accent; border-color: $accent;
  color: $on_accent; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent;
  font-weight: 700; }
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled { background: $neutral_soft; border-color: $line;
  color: $faint; }
QPushButton[role="plain"], QToolButton[role="plain"] { min-height: 0;
  background: transparent; border: 0;
  padding: 0 8px; }
QPushButton[role="plain"]:hover, QToolButton[role="plain"]:hover { background: $neutral_soft; }
QPushButton[role="plain"]:focus, QToolButton[role="plain"]:focus { border: 2px solid $accent; }
QPushButton[role="fold"], QPushButton[role="fold"]:checked { background: transparent;
  border: 0;
  border-top: 1px solid $line; border-radius: 0; text-align: left; color: $soft;
  font-size: ${HEADING_SIZE}px; padding: 0 13px; }
QPushButton[role="fold"]:hover { background: $neutral_soft; }
QPushButton[role="fold"]:focus { border: 2px solid $accent; border-radius: 4px; }
QPushButton[role="link"] { background: transparent; border: 0; padding: 0 4px; color: $accent; }
QPushButton[role="link"]:focus { border: 2px solid $accent; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateTimeEdit { background: $card;
  border: 1px solid $control_line; border-radius: ${CONTROL_RADIUS}px; padding: 0 11px;
  min-height: 34px; selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { background: $card; border: 1px solid $control_line;
  border-radius: ${CONTROL_RADIUS}px; padding: 6px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateTimeEdit:focus {
  border: 2px solid $accent; padding: 0 10px; min-height: 32px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 5px 7px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QLineEdit:read-only {
  background: $neutral_soft; color: $soft; }
QLineEdit[wrong="true"] { border: 2px solid $bad; padding: 0 10px; min-height: 32px; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox::down-arrow { image: url(icons:control-down-$shade.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $control_line; outline: 0;
  selection-background-color: $accent_soft; selection-color: $ink; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: 0; width: 20px; background: transparent; }
QAbstractSpinBox::up-arrow {
  image: url(icons:control-up-$shade.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow {
  image: url(icons:control-down-$shade.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
  border: 1px solid $control_line; background: $card; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url(icons:control-check-$shade.svg); }
QRadioButton::indicator:checked { background: $card; border: 5px solid $accent;
  width: 8px; height: 8px; }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 14px; height: 14px; }
QRadioButton::indicator:unchecked:focus { border: 2px solid $accent; width: 14px; height: 14px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QTableView, QListView, QTreeView { background: $card; border: 2px solid transparent;
  border-radius: 4px; outline: 0;
  gridline-color: $line; selection-background-color: $accent_soft; selection-color: $ink; }
QTableView::item { padding: 0 10px; border: 0; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $accent_soft; color: $ink; }
QTableView:focus, QListView:focus { border-color: $accent; }
QListView::item { padding: 6px 10px; border-bottom: 1px solid $line; }
#suggestions QListView, #suggestions QListView::item { border: 0; padding: 0; }
QListView::item:selected { background: $accent_soft; color: $ink; }
QHeaderView { background: $card; border: 0; }
QHeaderView::section { background: $card; color: $soft; font-size: ${SMALL_SIZE}px; border: 0;
  border-bottom: 1px solid $line; padding: 6px 13px; }
QTableCornerButton::section { background: $card; border: 0; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $control_line; border-radius: 4px; margin: 1px;
  min-height: 28px; min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QProgressBar { background: $neutral_soft; border: 0; border-radius: 4px; max-height: 8px;
  color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QMenu { background: $card; border: 1px solid $control_line; padding: 4px; }
QMenu::item { padding: 6px 16px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; }
QTabBar::tab { background: transparent; color: $soft; padding: 8px 14px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar QToolButton { min-height: 0; padding: 0; }
QTabBar QToolButton::left-arrow {
  image: url(icons:control-left-$shade.svg); width: 14px; height: 14px; }
QTabBar QToolButton::right-arrow {
  image: url(icons:control-right-$shade.svg); width: 14px; height: 14px; }
QTabWidget::pane { border: 0; }

#navigation { background: $navigation; }
#navigation QLabel { color: $navigation_ink; }
#navigation #application { color: #ffffff; font-weight: 700; font-size: 15px; }
#trainingFrame { background: $training; }
#trainingBanner QLabel { color: $on_training; font-weight: 700; }
#backStrip { background: $warn_soft; border-bottom: 1px solid $warn; }
#backStrip QLabel { color: $warn; }
#topBar { background: $card; border-bottom: 1px solid $line; }
#statusLine { background: $card; border-top: 1px solid $line; }
#statusLine QLabel { font-size: ${SMALL_SIZE}px; color: $soft; }
#searchBox { background: $window; border: 1px solid $control_line;
  border-radius: ${CONTROL_RADIUS}px; }
#searchBox[focused="true"] { border: 2px solid $accent; background: $card; }
#searchField, #searchField:focus { background: transparent; border: 0; padding: 0;
  min-height: 30px; }
#suggestions { background: $card; border: 1px solid $control_line; border-radius: 8px; }
QLabel[role="key"] { border: 1px solid $control_line; border-radius: 4px; padding: 0 5px;
  font-size: 11px; color: $soft; background: $card; }
QFrame[role="chip"] { background: $neutral_soft; border: 0; border-radius: 11px; }
"""
