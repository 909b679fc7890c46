// Finds the daemon, keeps a lease with it, remembers what it tells, and sends.
// One method per control stands in OscineControls.sc, which is printed from the table.
Oscine {
	classvar <>defaultPort = 9740, <>portsToTry = 10, <>root = "/oscine", <>default;
	var <addr, <isConnected = false;
	var host, ports, values, watchers, waiting, gathered, events, receiver, keeper, heardAt = 0;

	*initClass {
		Class.initClassTree(Event);
		// Pbind(\type, \oscine, \address, "/prompt/1/weight", \value, Pwhite(0, 1))
		Event.addEventType(\oscine, { |server|
			var target = ~oscine ? Oscine.default;
			target.notNil.if {
				target.within((~latency ? server.latency ? 0) + (~lag ? 0), { |o|
					o.set(~address, *(~value.asArray))
				})
			}
		});
		// Keys that the music follows: Pbind(\type, \oscineKeys, \degree, Pwhite(0, 7))
		Event.addEventType(\oscineKeys, { |server|
			var target = ~oscine ? Oscine.default;
			var soon = (~latency ? server.latency ? 0) + (~lag ? 0);
			var pitches = ~midinote.value.asArray.round.asInteger;
			var velocity = (~amp.value.asArray[0] * 127).clip(1, 127).round.asInteger;
			var play = { |velocity|
				target.within(soon, { |o| pitches.do { |pitch| o.note(pitch, velocity) } })
			};
			target.notNil.if {
				play.(velocity);
				// Not in a bundle now: the daemon waits for none longer than 10 s.
				thisThread.clock.sched(~sustain.value, { play.(0); nil })
			}
		})
	}

	// Without a port, it is looked for where it is by itself and on the next few.
	*new { |host = "127.0.0.1", port| ^super.new.init(host, port) }

	init { |argHost, argPort|
		host = NetAddr(argHost, defaultPort).ip;
		ports = argPort.notNil.if { [argPort.asInteger] } { defaultPort + (0 .. portsToTry - 1) };
		addr = argPort !? { NetAddr(host, argPort.asInteger) };
		values = IdentityDictionary.new;
		watchers = IdentityDictionary.new;
		waiting = List.new;
		events = Set.new;
		receiver = { |message, time, from| this.prReceive(message, from) };
		thisProcess.addOSCRecvFunc(receiver);
		default = default ? this;
		keeper = SkipJack({ this.prKeep }, 2, name: \oscine);
		this.prKeep
	}

	// The value as it is known: one, an array, or nil before anything was told.
	at { |address|
		var known = values[address.asSymbol];
		^known !? { (known.size == 1).if { known[0] } { known } }
	}

	// Sets, or strikes where there are no values. The daemon does not tell us what we
	// set ourselves, so it is remembered here.
	set { |address ... arguments|
		var sent = arguments.reject(_.isNil).collect { |each|
			(each.isKindOf(Boolean)).if { each.binaryValue } { each }
		};
		(sent.size == 1).if { values[address.asSymbol] = sent };
		this.sendMsg(address, *sent)
	}

	// Asks for a value; the function is given it when it comes, once.
	ask { |address, func|
		var once = { |... arguments|
			this.removeOnChange(address, once);
			func.valueArray(arguments)
		};
		values.removeAt(address.asSymbol);
		watchers[address.asSymbol] = watchers[address.asSymbol].asArray.add(once);
		this.sendMsg(address)
	}

	// Calls a function with each new value, and with the one that is known.
	onChange { |address, func|
		watchers[address.asSymbol] = watchers[address.asSymbol].asArray.add(func);
		values[address.asSymbol] !? { |known| func.valueArray(known) }
	}

	removeOnChange { |address, func|
		watchers[address.asSymbol] = watchers[address.asSymbol].asArray.reject(_ === func)
	}

	// Calls a function when something happens, such as a note; told by name only.
	onEvent { |address, func|
		events.add(address);
		isConnected.if { this.prLease };
		this.onChange(address, func)
	}

	// Calls a function with an address and a reason when something is not as asked.
	onError { |func| ['/error', '/fail'].do { |address| this.onChange(address, func) } }

	// A window with every control and its value.
	window { ^OscineWindow(this) }

	// Sends all that the function sets as one change, so many seconds from now.
	within { |seconds, func|
		var messages = List.new;
		gathered = messages;
		{ func.value(this) }.protect { gathered = nil };
		(addr.notNil and: { messages.notEmpty }).if { addr.sendBundle(seconds, *messages) }
	}

	sendMsg { |address ... arguments|
		var message = [root ++ address] ++ arguments;
		case
		{ gathered.notNil } { gathered.add(message) }
		{ addr.notNil } { addr.sendMsg(*message) }
		// Not found yet: said as soon as it is.
		{ (waiting.size < 1000).if { waiting.add(message) } }
	}

	free {
		addr !? { addr.sendMsg(root ++ "/unsubscribe") };
		keeper.stop;
		thisProcess.removeOSCRecvFunc(receiver);
		(default === this).if { default = nil }
	}

	prKeep {
		var now = Main.elapsedTime;
		(isConnected and: { now - heardAt > 5 }).if {
			isConnected = false;
			this.prTell('/connected', [0])
		};
		isConnected.if {
			addr.sendMsg(root ++ "/ping");
			// A lease of 30 s, asked for again every few: two lost packets do not end it.
			((now % 10) < 2).if { this.prLease }
		} {
			ports.do { |port| NetAddr(host, port).sendMsg(root ++ "/version") }
		}
	}

	prLease {
		["/"].addAll(events).do { |prefix| addr.sendMsg(root ++ "/subscribe", prefix, 30.0) }
	}

	prReceive { |message, from|
		var path = message[0].asString;
		(path.beginsWith(root ++ "/") and: { from.ip == host } and: { ports.includes(from.port) }).if {
			path = path.drop(root.size).asSymbol;
			((path == '/version.reply') and: { isConnected.not }).if { this.prFound(from) };
			(addr.notNil and: { from.port == addr.port }).if {
				heardAt = Main.elapsedTime;
				this.prTake(path, message.drop(1))
			}
		}
	}

	prFound { |from|
		addr = NetAddr(host, from.port);
		isConnected = true;
		heardAt = Main.elapsedTime;
		waiting.do { |message| addr.sendMsg(*message) };
		waiting.clear;
		this.prLease;
		this.prTell('/connected', [1])
	}

	prTake { |path, arguments|
		// A lease that is renewed tells all values again; only changes are passed on.
		// Answers have no value to remember.
		(arguments.notEmpty and: { this.class.addresses.includes(path) }).if {
			(values[path] != arguments).if {
				values[path] = arguments;
				this.prTell(path, arguments)
			}
		} { this.prTell(path, arguments) }
	}

	prTell { |path, arguments|
		watchers[path].asArray.copy.do { |func| func.valueArray(arguments) }
	}
}
