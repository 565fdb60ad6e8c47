// Horizontal tracks in the channel between two layers.
#pragma once

#include <vector>

namespace fieldguide::flowchart {

/// A link's way through a channel: down at `top`, across, and down at `bottom`.
struct Wire {
  double top = 0, bottom = 0;  ///< x
  bool leaves = false;  ///< Runs out through the drawing's side: nothing goes down at `bottom`.
  int track = 0;        ///< From 0, the uppermost.
};

/// Gives each wire a track so that wires on one track do not touch, vertical pieces do not lie on
/// one another and few wires cross. Returns the number of tracks.
int assign_tracks(std::vector<Wire>& wires);

/// Crossings of the wires once they have tracks.
int count_crossings(const std::vector<Wire>& wires);

}  // namespace fieldguide::flowchart
