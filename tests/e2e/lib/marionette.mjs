// A client for Marionette, the protocol Firefox speaks for tests: JSON messages over TCP, each with its length before it.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html

import { connect } from "node:net";

export class Marionette {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void, sent: string }>} */
  #waiting = new Map();
  #next = 1;
  #received = Buffer.alloc(0);
  #socket;

  /** @param {import("node:net").Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => this.#receive(bytes));
    socket.on("close", () => this.#fail(new Error("Firefox has closed the connection")));
    socket.on("error", (error) => this.#fail(error));
  }

  /**
   * @param {number} port
   * @returns {Promise<Marionette>}
   */
  static connect(port) {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("error", reject);
      // Firefox greets first; what it says of itself is not needed.
      socket.once("data", () => {
        socket.off("error", reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /**
   * Sends a command and gives its result.
   * @param {string} command such as `WebDriver:Navigate`
   * @param {object} [parameters]
   * @returns {Promise<any>}
   */
  send(command, parameters = {}) {
    const id = this.#next++;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, sent: command }));
  }

  end() {
    this.#socket.destroy();
  }

  /** @param {Buffer} bytes */
  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (colon < 0 || this.#received.length < end) return;
      const [, id, error, result] = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${waiting.sent}: ${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  }

  /** @param {Error} error */
  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
