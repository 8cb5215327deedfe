package hopwise.web;

import hopwise.source.Diagnostic;
import hopwise.source.FileTree;
import hopwise.source.ItemReader;
import hopwise.source.Library;
import hopwise.store.Attempts;
import hopwise.store.Bookmarks;
import hopwise.store.ClaimCodes;
import hopwise.store.Database;
import hopwise.store.ExamRuns;
import hopwise.store.Learners;
import hopwise.store.Notes;
import hopwise.store.RandomIds;
import hopwise.store.Readings;
import hopwise.store.Recalls;
import hopwise.store.Reports;
import hopwise.store.Reviews;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The running site. */
public final class Site implements AutoCloseable {
  private final Javalin server;
  private final Current current;
  private final Database database;
  private final Workbench bench;

  private Site(Javalin server, Current current, Database database, Workbench bench) {
    this.server = server;
    this.current = current;
    this.database = database;
    this.bench = bench;
  }

  /**
   * What a site is started with.
   *
   * @param port 0 for any that is free
   * @param host the address to listen on
   * @param content the directory of the course; the program's own copy if it does not exist
   * @param quizzes the directory of the banks; likewise
   * @param assets the directory of static files; likewise
   * @param database a JDBC URL
   * @param proxies addresses of reverse proxies whose {@code X-Forwarded-Proto} is believed
   */
  public record Options(
      int port,
      String host,
      Path content,
      Path quizzes,
      Path assets,
      String database,
      Set<String> proxies) {}

  /**
   * Starts a site.
   *
   * @throws hopwise.store.DatabaseUnavailable if the database cannot be used
   * @throws PortTaken if the port cannot be listened on
   */
  public static Site start(Options options) {
    return start(options, Clock.systemUTC());
  }

  /** As {@link #start(Options)}, at the time that {@code clock} tells. */
  static Site start(Options options, Clock clock) {
    var database = Database.open(options.database());
    try {
      return start(options, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Site start(Options options, Database database, Clock clock) {
    var library = Library.of(options.content(), options.quizzes());
    var assets = new Assets(FileTree.at(options.assets(), "static"));
    var templates = new Templates();
    var live = new LiveBlocks(library, templates);
    var current = new Current(library, live::warm);
    var bench = new Workbench();
    var server = serve(options, database, library, assets, templates, live, current, bench, clock);
    return new Site(server, current, database, bench);
  }

  private static Javalin serve(
      Options options,
      Database database,
      Library library,
      Assets assets,
      Templates templates,
      LiveBlocks live,
      Current current,
      Workbench bench,
      Clock clock) {
    var ids = new RandomIds(new SecureRandom());
    var learners = new Learners(database, ids);
    var attempts = new Attempts(database, ids, ItemReader::read);
    var readings = new Readings(database);
    var recalls = new Recalls(database);
    var origins = new Origins(options.proxies());
    var visitors = new Visitors(learners, origins, clock);
    var reviews = new Reviews(database);
    var reviewDesk = new ReviewDesk(current::edition, reviews, clock);
    var pages = new Pages(templates, visitors, current::edition, assets, reviewDesk::ready);
    var runs = new ExamRuns(database, attempts);
    var standing = new Standing(current::edition, attempts, runs, readings, clock);
    var text = new ItemText();
    var items = new ItemViews(text, templates);
    var readAgain = new ReadAgain(current::edition);
    var marked = new MarkedViews(text, readAgain);
    var quizzes = new QuizPages(current::edition, standing);
    var archive = new Archive(attempts);
    var desk = new LabForm(bench);
    var attemptPages =
        new AttemptPages(current::edition, archive, items, marked, readAgain, quizzes);
    var labs =
        LabRoutes.of(
            database,
            ids,
            library.scenarios(),
            current::edition,
            live,
            readAgain,
            bench,
            visitors,
            pages,
            templates,
            clock);
    var answers = new FormAnswers(attempts, archive, desk, clock);
    var texts = new CaseTexts(text, library.scenarios(), templates);
    var cases = new CasePages(current::edition, texts);
    var examRoutes =
        ExamRoutes.of(
            current::edition,
            standing,
            runs,
            answers,
            archive,
            items,
            marked,
            texts,
            cases,
            attemptPages,
            visitors,
            pages,
            clock);
    var days = new ReviewPages(reviewDesk, clock);
    var review =
        new ReviewRoutes(
            pages,
            days,
            new ReviewCards(reviewDesk, days, items, marked, live, clock),
            new ReviewForms(reviewDesk, days, reviews, visitors, pages, clock));
    var bookmarks = new Bookmarks(database);
    var notes = new Notes(database);
    var margins = new Margins(current::edition, bookmarks, notes);
    var routes =
        new Routes(
            pages,
            new CoursePages(current::edition, standing),
            new ChapterPages(
                current::edition,
                standing,
                recalls,
                items,
                live,
                new SectionTools(margins, templates)),
            new ReadingForms(
                standing, visitors, readings, recalls, new Reports(database, ids), pages, clock),
            quizzes,
            new AttemptForms(
                attempts,
                answers,
                archive,
                standing,
                visitors,
                quizzes,
                attemptPages,
                items,
                pages,
                clock),
            new PracticePages(standing, quizzes, items, marked, desk, cases),
            new ProgressPages(
                standing,
                labs.standing(),
                recalls,
                new MasteryRows(new Objectives(current::edition), reviews),
                reviewDesk,
                margins),
            review,
            new NotePages(margins, notes, bookmarks, visitors, pages, clock),
            new SettingsPages(
                learners, new ClaimCodes(database), reviewDesk, visitors, pages, clock),
            new SearchPages(current::index, standing),
            new WalkPages(library.scenarios(), readAgain),
            new ComparePages(library.scenarios()),
            labs,
            examRoutes,
            new FileRoutes(assets, library.content(), pages),
            new FigurePages(library.scenarios()),
            visitors);
    return Server.start(options, new Guard(visitors, origins, pages), routes, pages);
  }

  /** The port that the site listens on. */
  public int port() {
    return server.port();
  }

  /** What is wrong with the files of the course, a line each; none if all is well. */
  public List<String> problems() {
    return current.edition().diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::toString)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
    bench.close();
    current.close();
    database.close();
  }
}
