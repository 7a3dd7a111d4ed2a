// The peer: the Echo service of rpc.proto in gRPC C++, with the callback API.
//
//   grpc_cpp_server PORT [CERTIFICATE KEY]
//
// Listens on 127.0.0.1, with TLS if it gets a certificate and its key (PEM files), says so on standard output, and
// answers until it is killed.
//
// What gRPC sets by itself stays: SO_REUSEPORT, and for the callback API as many polling threads as half the cores but
// at least two, so two on the two cores of the machine that our figures come from.

#include <grpcpp/grpcpp.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "rpc.grpc.pb.h"

namespace {

using aimesh::bench::Echo;
using aimesh::bench::StreamRequest;
using aimesh::bench::TenFields;

std::string Contents(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "grpc_cpp_server: cannot read %s\n", path);
    std::exit(1);
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// One stream: the next write starts when the one before it is done. gRPC calls its methods one after the other.
class StreamWriter : public grpc::ServerWriteReactor<TenFields> {
 public:
  explicit StreamWriter(const StreamRequest* request) : left_(request->count()), message_(request->message()) {
    WriteNext();
  }

  void OnWriteDone(bool ok) override {
    // The last write carries the status and ends the stream by itself.
    if (left_ == 0) return;
    if (!ok) {
      Finish(grpc::Status(grpc::StatusCode::CANCELLED, "the caller is gone"));
      return;
    }
    message_.set_priority(message_.priority() + 1);
    WriteNext();
  }

  // Nothing to do: the write that is under way fails, and OnWriteDone ends the stream.
  void OnCancel() override {}

  void OnDone() override { delete this; }

 private:
  void WriteNext() {
    if (left_ <= 0) {
      Finish(grpc::Status::OK);
      return;
    }
    left_ -= 1;
    if (left_ == 0) {
      StartWriteAndFinish(&message_, grpc::WriteOptions(), grpc::Status::OK);
    } else {
      StartWrite(&message_);
    }
  }

  int32_t left_;
  TenFields message_;
};

class EchoService final : public Echo::CallbackService {
  grpc::ServerUnaryReactor* Unary(grpc::CallbackServerContext* context, const TenFields* request,
                                  TenFields* response) override {
    // Nobody reads the request after this, so the peer is spared the copy of its strings. Ours copies none either.
    response->Swap(const_cast<TenFields*>(request));
    response->set_priority(response->priority() + 1);
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }

  grpc::ServerWriteReactor<TenFields>* Stream(grpc::CallbackServerContext*, const StreamRequest* request) override {
    return new StreamWriter(request);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 4) {
    std::fprintf(stderr, "usage: grpc_cpp_server PORT [CERTIFICATE KEY]\n");
    return 2;
  }
  std::shared_ptr<grpc::ServerCredentials> credentials = grpc::InsecureServerCredentials();
  if (argc == 4) {
    grpc::SslServerCredentialsOptions options;
    options.pem_key_cert_pairs.push_back({Contents(argv[3]), Contents(argv[2])});
    credentials = grpc::SslServerCredentials(options);
  }

  EchoService service;
  int port = 0;
  grpc::ServerBuilder builder;
  builder.AddListeningPort(std::string("127.0.0.1:") + argv[1], credentials, &port);
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr || port == 0) {
    std::fprintf(stderr, "grpc_cpp_server: cannot listen on port %s\n", argv[1]);
    return 1;
  }
  std::printf("listening on 127.0.0.1:%d\n", port);
  std::fflush(stdout);
  server->Wait();
  return 0;
}
