// A window with every control and its value, made from Oscine.controls.
OscineWindow {
	classvar <>struckVelocity = 100;
	var <oscine, <window, <views, watched;

	*new { |oscine| ^super.new.init(oscine) }

	init { |argOscine|
		var left, right = List.new, groups = List.new;
		oscine = argOscine;
		views = IdentityDictionary.new;
		watched = List.new;
		Oscine.controls.do { |control|
			control[\slotted].not.if {
				var group = groups.detect { |each| each[0] == control[\heading] };
				group.isNil.if { groups.add(group = [control[\heading], List.new]) };
				group[1].add(control)
			}
		};
		left = List[this.prStrips];
		// Groups stand where there is room: each in the column that is shorter.
		groups.inject([16, 0]) { |rows, group|
			var side = (rows[1] <= rows[0]).binaryValue;
			[left, right][side].add(this.prGroup(*group));
			rows[side] = rows[side] + group[1].size + 1;
			rows
		};
		window = Window("oscine", Rect(60, 60, 1400, 920));
		window.layout = HLayout(
			[this.prScroll(left), stretch: 1],
			this.prScroll(right).fixedWidth_(560)
		);
		// What is closed must not be told any more.
		window.onClose = { watched.do { |each| oscine.removeOnChange(*each) } };
		window.front
	}

	close { window.close }

	prScroll { |rows|
		var canvas = View(), scroll = ScrollView();
		canvas.layout = VLayout(*(rows ++ [nil])).margins_(6).spacing_(4);
		^scroll.canvas_(canvas)
	}

	prStrips {
		var slotted = Oscine.controls.select { |control| control[\slotted] };
		var withSlider = slotted.detectIndex { |control| this.prSlides(control) };
		var rows = (1 .. 16).collect { |slot|
			[StaticText().string_(slot).align_(\right)] ++ slotted.collect { |control, number|
				HLayout(*this.prViews(control, slot, number != withSlider)).margins_(0)
			}
		};
		var heads = [nil] ++ slotted.collect { |control| StaticText().string_(control[\short]) };
		^View().layout_(GridLayout.rows(*([heads] ++ rows)).margins_(0).spacing_(4))
	}

	prGroup { |heading, controls|
		var struck = controls.select { |each| [\pulse, \chord].includes(each[\widget].asSymbol) };
		var rows = (controls.reject { |each| struck.includes(each) }).collect { |control|
			HLayout(*(
				[StaticText().string_(control[\label]).fixedWidth_(150)]
				++ this.prViews(control, nil, false) ++ [nil]
			)).margins_(0)
		};
		var box = View().background_(Color.gray(0.5, 0.12));
		struck.notEmpty.if {
			rows = [HLayout(*(struck.collect { |each| this.prViews(each, nil, false) }.flat)).margins_(0)] ++ rows
		};
		box.layout = VLayout(*(
			[StaticText().string_(heading).font_(Font.default.copy.boldVariant)] ++ rows
		)).margins_(6).spacing_(3);
		^box
	}

	prSlides { |control| ^control[\isSet] and: { control[\widget].asSymbol == \number } and: { control[\slides] } }

	// What stands for one control; what shows its value can be found by its address.
	prViews { |control, slot, bare|
		var address = control[\address].replace("{slot}", slot);
		^switch(control[\widget].asSymbol)
		{ \pulse } { [this.prButton(address, slot.notNil.if { control[\short] } { control[\label] }, { oscine.set(address) })] }
		{ \chord } { [this.prButton(address, control[\label], { oscine.sendMsg(address) })] }
		{ \keys } { this.prKeys(address, *control[\parts][0]) }
		{ \toggle } { [this.prToggle(address, control)] }
		{ \choice } { control[\isSet].if { [this.prMenu(address, control)] } { [this.prWords(address, control)] } }
		{ \text } { [this.prWords(address, control)] }
		{ \number } { this.prNumber(address, control, bare) }
		{ \numbers } { this.prNumbers(address, control) }
	}

	prButton { |address, label, func|
		^this.prKeep(address, Button().states_([[label]]).action_(func))
	}

	prToggle { |address, control|
		var box = CheckBox().enabled_(control[\isSet]);
		box.action = { oscine.set(address, box.value.binaryValue) };
		^this.prKeep(address, box, { |on| box.value = on > 0 })
	}

	prMenu { |address, control|
		var menu = PopUpMenu().items_(control[\choices]);
		menu.action = { oscine.set(address, control[\choices][menu.value]) };
		^this.prKeep(address, menu, { |name| menu.value = control[\choices].indexOfEqual(name.asString) })
	}

	prWords { |address, control|
		var field = control[\isSet].if { TextField() } { StaticText() };
		control[\isSet].if { field.action = { oscine.set(address, field.string) } };
		^this.prKeep(address, field.minWidth_(110), { |words| field.string = words.asString })
	}

	prNumber { |address, control, bare|
		var part = control[\parts][0], number, slider, spec;
		control[\isSet].not.if {
			number = StaticText();
			^[this.prKeep(address, number, { |value| number.string = value.round(0.01).asString + part[2] })]
		};
		number = this.prCounter(part);
		(bare or: { this.prSlides(control).not }).if {
			number.action = { oscine.set(address, number.value) };
			^[this.prKeep(address, number, { |value| number.value = value })] ++ this.prSpecials(address, control, number)
		};
		spec = ControlSpec(part[0], part[1], step: part[3].binaryValue);
		slider = Slider().orientation_(\horizontal).minWidth_(120);
		views[(address ++ " slider").asSymbol] = slider;
		slider.action = { number.valueAction = spec.map(slider.value) };
		number.action = { slider.value = spec.unmap(number.value); oscine.set(address, number.value) };
		this.prKeep(address, number, { |value| number.value = value; slider.value = spec.unmap(value) });
		^[slider, number] ++ (part[2].isEmpty.if { [] } { [StaticText().string_(part[2])] }) ++ this.prSpecials(address, control, number)
	}

	// What a slider cannot show, such as -1 where the model decides.
	prSpecials { |address, control, number|
		^control[\specials].collect { |special|
			Button().states_([[special[1]]]).action_({ number.valueAction = special[0] })
		}
	}

	prCounter { |part| ^NumberBox().decimals_(part[3].if { 0 } { 2 }).fixedWidth_(64) }

	prNumbers { |address, control|
		var parts = control[\parts], boxes;
		boxes = parts.collect { |part|
			control[\isSet].if { this.prCounter(part) } {
				(part[2] == "dB").if { LevelIndicator().fixedHeight_(14).minWidth_(90) } { StaticText() }
			}
		};
		control[\isSet].if {
			boxes.do { |box| box.action = { oscine.set(address, *boxes.collect(_.value)) } }
		};
		this.prKeep(address, boxes[0], { |... told|
			boxes.do { |box, number|
				var value = told[number];
				case
				{ box.isKindOf(StaticText) } { box.string = value.isNumber.if { value.round(0.01).asString } { value.asString } }
				{ box.isKindOf(LevelIndicator) } { box.value = value.linlin(-60, 0, 0, 1) }
				{ box.value = value }
			}
		});
		^boxes
	}

	prKeys { |address, lowest, highest|
		^(lowest .. highest).collect { |pitch|
			var ground = [1, 3, 6, 8, 10].includes(pitch % 12).if { Color.gray(0.25) } { Color.white };
			var key = View().background_(ground).fixedSize_(Size(10, 34));
			key.mouseDownAction = { key.background = Color(0.3, 0.7, 0.75); oscine.set(address, pitch, struckVelocity) };
			key.mouseUpAction = { key.background = ground; oscine.set(address, pitch, 0) };
			views["%/%".format(address, pitch).asSymbol] = key;
			key
		}
	}

	// Remembers a view by its address, and shows in it what is told.
	prKeep { |address, view, shown|
		views[address.asSymbol] = view;
		view.toolTip = address;
		shown !? {
			var func = { |... told| { window.isClosed.not.if { shown.valueArray(told) } }.defer };
			watched.add([address, func]);
			// Told at once what is known, which must wait until the window is there.
			{ oscine.onChange(address, func) }.defer
		};
		^view
	}
}
