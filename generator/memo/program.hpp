// Which program is running, to the last byte.
#pragma once

#include "base/hash.hpp"

namespace fieldguide {

/// A hash over the build ids of the program and of all libraries loaded with it (the note
/// NT_GNU_BUILD_ID, see elf(5)). What another program made, or this one with another library, is
/// not what this one would make.
ContentHash program_identity();

}  // namespace fieldguide
