package hopwise.course;

/** A piece of a chapter. HTML in it is clean: safe to put into a page. */
public sealed interface Block permits Block.Prose, Block.Recall, Block.Question, Live {

  /** Text, with its headings, tables, notes and figures. */
  record Prose(String html) implements Block {}

  /**
   * A question that readers put to themselves.
   *
   * @param id permanent, unique in its chapter
   */
  record Recall(String id, String questionHtml, String answerHtml) implements Block {}

  /**
   * An item of the chapter's bank, for practice.
   *
   * @param item its id
   */
  record Question(String item) implements Block {}
}
