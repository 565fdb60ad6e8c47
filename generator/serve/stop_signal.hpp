// Ctrl+C and SIGTERM as something to wait for.
#pragma once

namespace fieldguide {

/// While it lives, SIGINT, SIGTERM and SIGHUP do not end the program but make `descriptor`
/// readable. To be made before other threads are started, which inherit it.
class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

}  // namespace fieldguide
