package org.rtmscoverage.payer.load;

import java.util.List;

/**
 * A file of payer-config, read.
 *
 * @param shown its name as problems show it
 * @param path its path below payer-config, with slashes
 * @param text what it holds
 */
record ConfigFile(String shown, String path, String text) {

  /** The parts of the path: folders, then the name. */
  List<String> parts() {
    return List.of(path.split("/", -1));
  }

  /** The name without folders and without its ending. */
  String stem() {
    var name = parts().getLast();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
