// Loaded before a program by NODE_OPTIONS: from then on a connection to anywhere but this machine fails, and its address
// is written to the file that REFUSED_LOG names.
const {appendFileSync} = require("node:fs");
const dns = require("node:dns");
const net = require("node:net");

const local = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0|::)$/;

function refuse(host) {
  if (process.env.REFUSED_LOG) appendFileSync(process.env.REFUSED_LOG, `${host} from ${process.argv.join(" ")}\n`);
  const error = new Error(`refused: this program must not reach ${host}`);
  error.code = "ENETUNREACH";
  return error;
}

const {connect} = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof options === "object" ? (options.host ?? (options.path ? null : "localhost")) : (args[1] ?? "localhost");
  if (host !== null && typeof host === "string" && !local.test(host)) {
    const error = refuse(host);
    process.nextTick(() => this.destroy(error));
    return this;
  }
  return connect.apply(this, args);
};

const {lookup} = dns;
dns.lookup = function (host, ...rest) {
  if (local.test(host)) return lookup.call(dns, host, ...rest);
  const error = refuse(host);
  process.nextTick(() => rest.at(-1)(error));
};
dns.promises.lookup = async (host) => {
  throw refuse(host);
};
