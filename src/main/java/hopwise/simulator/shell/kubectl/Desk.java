package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.Reply;
import hopwise.simulator.shell.tree.kubectl.KubeRequest;
import hopwise.simulator.world.World;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a command of kubectl is carried out.
 *
 * @param world as it is so far
 * @param opened the shell that the command leaves open
 */
record Desk(Call call, World world, Answer.@Nullable Opened opened) {
  Desk(Call call) {
    this(call, call.world(), null);
  }

  Desk with(World next) {
    return new Desk(call, next, opened);
  }

  Desk opening(Answer.Opened shell) {
    return new Desk(call, world, shell);
  }

  Instant now() {
    return world.instant();
  }

  FileSystem disk() {
    return new FileSystem(world, call.place(), call.directory());
  }

  KubeConfig config() {
    return KubeConfig.read(disk());
  }

  Reply<Desk> prints(String output) {
    return Reply.prints(this, output);
  }

  Reply<Desk> fails(String message) {
    return Reply.fails(this, 1, message);
  }

  /** A change of the cluster, and what is said once it is made. */
  Reply<Desk> becomes(Outcome outcome, String output) {
    return switch (outcome) {
      case Outcome.Done(var estate) -> with(world.with(estate)).prints(output);
      case Outcome.Refused refused -> fails(words(refused, ""));
    };
  }

  /**
   * What kubectl says about a refusal.
   *
   * @param context between the server's code and its message, such as {@code error when creating
   *     "web.yaml": }
   */
  static String words(Outcome.Refused refused, String context) {
    return refused.code().equals("Invalid")
        ? "The " + refused.message()
        : "Error from server (%s): %s%s".formatted(refused.code(), context, refused.message());
  }

  /** What a command does with a cluster. */
  @FunctionalInterface
  interface Work {
    Reply<Desk> with(Target target);
  }

  /**
   * The cluster that a command is about.
   *
   * @param namespace that it is about where it does not say otherwise
   */
  record Target(Cluster cluster, String namespace) {
    /** The namespace of a kind's objects, empty for a kind that has none. */
    String of(Resource resource) {
      return resource.kind().namespaced() ? namespace : "";
    }
  }

  /** Does {@code work} with the cluster of the context, or says why there is none. */
  Reply<Desk> at(KubeRequest request, Work work) {
    var config = config();
    var name = request.value("context").orElse(config.current());
    var context = config.context(name);
    if (context.isEmpty()) {
      return fails(
          request.value("context").isPresent()
              ? "error: context \"%s\" does not exist".formatted(name)
              : "The connection to the server localhost:8080 was refused - did you specify the"
                  + " right host or port?");
    }
    var cluster = context.get().find(world.estate());
    if (cluster.isEmpty()) {
      var host = config.server(context.get()).replaceAll("^https://|:\\d+$", "");
      return fails("Unable to connect to the server: dial tcp: lookup " + host + ": no such host");
    }
    var own = context.get().namespace();
    var namespace = request.value("namespace").orElse(own.isEmpty() ? "default" : own);
    return work.with(new Target(cluster.get(), namespace));
  }
}
