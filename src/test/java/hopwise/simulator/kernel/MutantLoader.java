package hopwise.simulator.kernel;

import hopwise.simulator.trace.Watched;
import hopwise.simulator.trace.kernel.Walker;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** Loads the stages of the kernel again, one of them with a bug; everything else is shared. */
final class MutantLoader extends ClassLoader {
  private static final String PACKAGE = Walker.class.getPackageName() + ".";

  private final Path changed;

  private MutantLoader(Path changed) {
    super(MutantLoader.class.getClassLoader());
    this.changed = changed;
  }

  /** The walker of a simulator with this bug; its classes are made in {@code directory}. */
  static SimulatorSubject.Walking walking(Mutant mutant, Path directory) {
    compile(mutant, directory);
    try {
      var walker = new MutantLoader(directory).loadClass(Walker.class.getName());
      var method =
          Arrays.stream(walker.getMethods())
              .filter(one -> one.getName().equals("watch"))
              .findFirst()
              .orElseThrow();
      var handle = MethodHandles.publicLookup().unreflect(method);
      return (ground, before, probe, now, seed) -> call(handle, ground, before, probe, now, seed);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Watched call(MethodHandle handle, Object... arguments) {
    try {
      return (Watched) handle.invokeWithArguments(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(Mutant mutant, Path directory) {
    try {
      var source = directory.resolve(mutant.file());
      Files.writeString(source, mutant.source());
      var compiler = ToolProvider.getSystemJavaCompiler();
      try (var files = compiler.getStandardFileManager(null, null, null)) {
        var messages = new StringWriter();
        var options =
            List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                directory.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        boolean compiled =
            compiler
                .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                .call();
        if (!compiled) {
          throw new IllegalStateException(mutant.name() + ": " + messages);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PACKAGE)) {
      return super.loadClass(name, resolve);
    }
    var loaded = findLoadedClass(name);
    if (loaded != null) {
      return loaded;
    }
    var bytes = bytes(name);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    var path = name.replace('.', '/') + ".class";
    try (var shared = getParent().getResourceAsStream(path)) {
      var own = changed.resolve(path);
      if (Files.exists(own)) {
        return Files.readAllBytes(own);
      }
      if (shared == null) {
        throw new ClassNotFoundException(name);
      }
      return shared.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
