package hopwise.web;

/** Writes how long something takes. */
final class Hours {
  private static final int MINUTES = 60;

  private Hours() {}

  /** As "45 min", "1 h 5 min" or "2 h". */
  static String of(int minutes) {
    int hours = minutes / MINUTES;
    int rest = minutes % MINUTES;
    if (hours == 0) {
      return rest + " min";
    }
    return hours + " h" + (rest == 0 ? "" : " " + rest + " min");
  }
}
