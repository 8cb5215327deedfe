package hopwise.simulator.figure;

/**
 * Advance widths of the faces that figures are set in, in thousandths of the size. They were read
 * from the fonts in static/fonts: a browser measured each letter alone at 1,000 pixels, without
 * kerning. Letters that are not in the table count as the widest one.
 */
enum Typeface {
  /** Inter, weight 400. */
  SANS(
      """
      281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620
      566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903
      753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612
      583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426
      333 426 662 864 288 500 662 261
      """),
  /** Inter, weight 600. */
  SANS_SEMIBOLD(
      """
      252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623 636 666 612 640
      576 640 640 319 329 673 673 673 543 999 728 659 737 722 605 588 749 746 277 580 703 565 922
      759 769 645 773 652 650 660 736 728 1020 720 713 652 373 379 373 481 469 351 574 624 583 624
      591 389 625 612 262 262 569 262 900 612 609 624 624 397 549 353 612 587 839 569 588 566 455
      359 455 673 956 319 500 673 294
      """),
  /** JetBrains Mono: every letter is as wide as every other. */
  MONO("600 ".repeat(100));

  private final String table;

  Typeface(String table) {
    this.table = table;
  }

  /** The width of a text at a size of 1,000. */
  int advance(String text) {
    return Advances.of(this, text);
  }

  /** The widths of the printable letters of ASCII, then of {@link Advances#OTHERS}. */
  String table() {
    return table;
  }
}
