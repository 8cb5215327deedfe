package hopwise.simulator.shell.az;

import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.world.Files;
import hopwise.simulator.world.World;

/** The keys that {@code --generate-ssh-keys} writes to the laptop where there are none. */
final class SshKeys {
  private static final String FOLDER = "/root/.ssh";
  private static final String PRIVATE = FOLDER + "/id_rsa";
  private static final int DIGITS = 256;

  private SshKeys() {}

  static Desk generated(Desk desk) {
    var world = desk.world();
    if (!desk.request().has("--generate-ssh-keys")
        || world.files().at(Laptop.NAME, PRIVATE + ".pub") != null) {
      return desk;
    }
    return desk.in(world.with(written(world)))
        .saying(
            ("WARNING: SSH key files '%s' and '%s.pub' have been generated under ~/.ssh to allow"
                    + " SSH access to the VM. If using machines without permanent storage like Azure"
                    + " Cloud Shell without an attached file share, back up your keys to a safe"
                    + " location")
                .formatted(PRIVATE, PRIVATE));
  }

  private static Files written(World world) {
    var key = Seeded.hex(DIGITS, world.seed(), "ssh key");
    return world
        .files()
        .with(Laptop.NAME, FOLDER, new Files.Directory())
        .with(Laptop.NAME, PRIVATE, new Files.Text("(the private key of this lab)\n"))
        .with(
            Laptop.NAME, PRIVATE + ".pub", new Files.Text("ssh-rsa AAAAB3NzaC1yc2E" + key + "\n"));
  }
}
