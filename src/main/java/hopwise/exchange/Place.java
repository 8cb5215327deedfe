package hopwise.exchange;

/** A place in a file, line and column from 1, the column in characters. */
record Place(int line, int column) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
