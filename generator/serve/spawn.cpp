// Starts programs with posix_spawn.
#include "serve/spawn.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <initializer_list>
#include <thread>

namespace fieldguide {
namespace {

/// How the program is started: away from our terminal and our signals.
class Attributes {
 public:
  Attributes() {
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawn_file_actions_init(&actions_);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
  }
  ~Attributes() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;

  int spawn(char* const* arguments, pid_t& process) {
    return posix_spawnp(&process, arguments[0], &actions_, &attributes_, arguments, environ);
  }

 private:
  posix_spawnattr_t attributes_{};
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

std::string start_program(const std::vector<std::string>& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command)
    arguments.push_back(const_cast<char*>(word.c_str()));  // posix_spawn does not write to them
  arguments.push_back(nullptr);
  pid_t process = 0;
  if (const int error = Attributes().spawn(arguments.data(), process); error != 0)
    return command[0] + ": " + std::strerror(error);
  // Somebody must take note of the program's end, or it stays as a zombie.
  std::thread([process] { waitpid(process, nullptr, 0); }).detach();
  return {};
}

}  // namespace fieldguide
