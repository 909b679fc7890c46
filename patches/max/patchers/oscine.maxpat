{
 "patcher": {
  "fileversion": 1,
  "appversion": {
   "major": 8,
   "minor": 5,
   "revision": 0,
   "architecture": "x64"
  },
  "classnamespace": "box",
  "rect": [
   60.0,
   100.0,
   1488.0,
   1850.0
  ],
  "openinpresentation": 1,
  "default_fontsize": 12.0,
  "boxes": [
   {
    "box": {
     "id": "obj-1",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      10.0,
      235.0,
      20.0
     ],
     "text": "Oscine: start the daemon first",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      10.0,
      235.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1000,
      0,
      98.0,
      22.0
     ],
     "text": "r oscine_out",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-3",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1100,
      0,
      168.0,
      22.0
     ],
     "text": "udpsend 127.0.0.1 9740"
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1300,
      0,
      119.0,
      22.0
     ],
     "text": "udpreceive 7400",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1450,
      0,
      91.0,
      22.0
     ],
     "text": "s oscine_in"
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1550,
      0,
      161.0,
      22.0
     ],
     "text": "metro 10000 @active 1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1720,
      0.0,
      240.0,
      22.0
     ],
     "text": "/oscine/subscribe / 7400 30",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "newobj",
     "numinlets": 3,
     "numoutlets": 3,
     "patching_rect": [
      1300,
      20,
      238.0,
      22.0
     ],
     "text": "route /oscine/error /oscine/fail",
     "outlettype": [
      "",
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1560,
      20,
      98.0,
      22.0
     ],
     "text": "print oscine"
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      300.0,
      10.0,
      170.0,
      22.0
     ],
     "text": "host 127.0.0.1, port 9740",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      300.0,
      10.0,
      170.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-11",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      40.0,
      77.5,
      20.0
     ],
     "text": "Transport",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      40.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      66.0,
      40.0,
      20.0
     ],
     "text": "play",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      66.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      66.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      66.0,
      140.0,
      22.0
     ],
     "text": "route /oscine/play",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      66.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      66.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/play",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      66.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-18",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      66.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      66.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-19",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      66.0,
      30.0,
      22.0
     ],
     "text": "1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-20",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      92.0,
      47.5,
      20.0
     ],
     "text": "pause",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      92.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-21",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      92.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-22",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      92.0,
      147.0,
      22.0
     ],
     "text": "route /oscine/pause",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-23",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      92.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-24",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      92.0,
      161.0,
      22.0
     ],
     "text": "prepend /oscine/pause",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-25",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      92.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-26",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      92.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      92.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-27",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      92.0,
      30.0,
      22.0
     ],
     "text": "1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-28",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      118.0,
      40.0,
      20.0
     ],
     "text": "stop",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      118.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-29",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      118.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-30",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      118.0,
      140.0,
      22.0
     ],
     "text": "route /oscine/stop",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-31",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      118.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-32",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      118.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/stop",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-33",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      118.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-34",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      118.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      118.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-35",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      118.0,
      30.0,
      22.0
     ],
     "text": "1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-36",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      144.0,
      77.5,
      20.0
     ],
     "text": "transport",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      144.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-37",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      144.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-38",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      144.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/transport",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-39",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      144.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-40",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      160.0,
      144.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      144.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-41",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      170.0,
      47.5,
      20.0
     ],
     "text": "reset",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      170.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-42",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      170.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-43",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      170.0,
      147.0,
      22.0
     ],
     "text": "route /oscine/reset",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-44",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      170.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-45",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      170.0,
      161.0,
      22.0
     ],
     "text": "prepend /oscine/reset",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-46",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      170.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-47",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      170.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      170.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-48",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      170.0,
      30.0,
      22.0
     ],
     "text": "1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-49",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      40.0,
      62.5,
      20.0
     ],
     "text": "Prompts",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      40.0,
      62.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-50",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      66.0,
      107.5,
      20.0
     ],
     "text": "prompts clear",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      66.0,
      107.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-51",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      66.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-52",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      66.0,
      203.0,
      22.0
     ],
     "text": "route /oscine/prompts/clear",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-53",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      66.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-54",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      66.0,
      217.0,
      22.0
     ],
     "text": "prepend /oscine/prompts/clear",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-55",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      66.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-56",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      66.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      66.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-57",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      66.0,
      30.0,
      22.0
     ],
     "text": "1",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-58",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      92.0,
      107.5,
      20.0
     ],
     "text": "context audio",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      92.0,
      107.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-59",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      92.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-60",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      92.0,
      203.0,
      22.0
     ],
     "text": "route /oscine/context/audio",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-61",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      92.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-62",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      92.0,
      217.0,
      22.0
     ],
     "text": "prepend /oscine/context/audio",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-63",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      92.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-64",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      92.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      92.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-65",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      2130.0,
      92.0,
      84.0,
      22.0
     ],
     "text": "route text",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-66",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      118.0,
      115.0,
      20.0
     ],
     "text": "context status",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      118.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-67",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      118.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-68",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      118.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/context/status",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-69",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      118.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-70",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      118.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      118.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-71",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      152.0,
      62.5,
      20.0
     ],
     "text": "Surface",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      152.0,
      62.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-72",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      178.0,
      122.5,
      20.0
     ],
     "text": "surface enabled",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      178.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-73",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      178.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-74",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      178.0,
      217.0,
      22.0
     ],
     "text": "route /oscine/surface/enabled",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-75",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      178.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-76",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      178.0,
      231.0,
      22.0
     ],
     "text": "prepend /oscine/surface/enabled",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-77",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      178.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-78",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      178.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      178.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-79",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      204.0,
      77.5,
      20.0
     ],
     "text": "surface x",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      204.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-80",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      204.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-81",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      204.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/surface/x",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-82",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      204.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-83",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      204.0,
      189.0,
      22.0
     ],
     "text": "prepend /oscine/surface/x",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-84",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      204.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-85",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      204.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": -1.0,
     "size": 2.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      204.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-86",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      204.0,
      70.0,
      22.0
     ],
     "minimum": -1.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      204.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-87",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      230.0,
      77.5,
      20.0
     ],
     "text": "surface y",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      230.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-88",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      230.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-89",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      230.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/surface/y",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-90",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      230.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-91",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      230.0,
      189.0,
      22.0
     ],
     "text": "prepend /oscine/surface/y",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-92",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      230.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-93",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      230.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": -1.0,
     "size": 2.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      230.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-94",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      230.0,
      70.0,
      22.0
     ],
     "minimum": -1.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      230.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-95",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      256.0,
      122.5,
      20.0
     ],
     "text": "surface falloff",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      256.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-96",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      256.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-97",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      256.0,
      217.0,
      22.0
     ],
     "text": "route /oscine/surface/falloff",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-98",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      256.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-99",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      256.0,
      231.0,
      22.0
     ],
     "text": "prepend /oscine/surface/falloff",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-100",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      256.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-101",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      256.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 8.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      256.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-102",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      256.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 8.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      256.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-103",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      282.0,
      100.0,
      20.0
     ],
     "text": "surface snap",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      282.0,
      100.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-104",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      282.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-105",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      282.0,
      196.0,
      22.0
     ],
     "text": "route /oscine/surface/snap",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-106",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      282.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-107",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      282.0,
      210.0,
      22.0
     ],
     "text": "prepend /oscine/surface/snap",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-108",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      282.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-109",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      282.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 1.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      282.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-110",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      282.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      282.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-111",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      204.0,
      47.5,
      20.0
     ],
     "text": "Music",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      204.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-112",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      230.0,
      32.5,
      20.0
     ],
     "text": "bpm",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      230.0,
      32.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-113",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      230.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-114",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      230.0,
      133.0,
      22.0
     ],
     "text": "route /oscine/bpm",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-115",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      230.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-116",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      230.0,
      147.0,
      22.0
     ],
     "text": "prepend /oscine/bpm",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-117",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      230.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-118",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      230.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 20.0,
     "size": 280.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      230.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-119",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      230.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 300.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      230.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-120",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      382.0,
      230.0,
      32.5,
      20.0
     ],
     "text": "bpm",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      382.0,
      230.0,
      32.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-121",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      418.0,
      230.0,
      40.0,
      22.0
     ],
     "text": "0",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      418.0,
      230.0,
      40.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-122",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      460.0,
      230.0,
      40.0,
      20.0
     ],
     "text": "free",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      460.0,
      230.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-123",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      256.0,
      32.5,
      20.0
     ],
     "text": "key",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      256.0,
      32.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-124",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      256.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-125",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      256.0,
      133.0,
      22.0
     ],
     "text": "route /oscine/key",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-126",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      256.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-127",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      256.0,
      147.0,
      22.0
     ],
     "text": "prepend /oscine/key",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-128",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      256.0,
      91.0,
      22.0
     ],
     "text": "prepend setsymbol",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-129",
     "maxclass": "umenu",
     "numinlets": 1,
     "numoutlets": 3,
     "patching_rect": [
      160.0,
      256.0,
      150.0,
      22.0
     ],
     "items": [
      "auto",
      ",",
      "C major",
      ",",
      "Db major",
      ",",
      "D major",
      ",",
      "Eb major",
      ",",
      "E major",
      ",",
      "F major",
      ",",
      "Gb major",
      ",",
      "G major",
      ",",
      "Ab major",
      ",",
      "A major",
      ",",
      "Bb major",
      ",",
      "B major",
      ",",
      "C minor",
      ",",
      "Db minor",
      ",",
      "D minor",
      ",",
      "Eb minor",
      ",",
      "E minor",
      ",",
      "F minor",
      ",",
      "Gb minor",
      ",",
      "G minor",
      ",",
      "Ab minor",
      ",",
      "A minor",
      ",",
      "Bb minor",
      ",",
      "B minor"
     ],
     "outlettype": [
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      256.0,
      150.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-130",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      282.0,
      62.5,
      20.0
     ],
     "text": "density",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      282.0,
      62.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-131",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      282.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-132",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      282.0,
      161.0,
      22.0
     ],
     "text": "route /oscine/density",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-133",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      282.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-134",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      282.0,
      175.0,
      22.0
     ],
     "text": "prepend /oscine/density",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-135",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      282.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-136",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      282.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 1.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      282.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-137",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      282.0,
      70.0,
      22.0
     ],
     "minimum": -1.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      282.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-138",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      382.0,
      282.0,
      40.0,
      22.0
     ],
     "text": "-1",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      382.0,
      282.0,
      40.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-139",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      424.0,
      282.0,
      40.0,
      20.0
     ],
     "text": "auto",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      424.0,
      282.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-140",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      308.0,
      85.0,
      20.0
     ],
     "text": "brightness",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      308.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-141",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      308.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-142",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      308.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/brightness",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-143",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      308.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-144",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      308.0,
      196.0,
      22.0
     ],
     "text": "prepend /oscine/brightness",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-145",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      308.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-146",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      308.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 1.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      308.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-147",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      308.0,
      70.0,
      22.0
     ],
     "minimum": -1.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      308.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-148",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      382.0,
      308.0,
      40.0,
      22.0
     ],
     "text": "-1",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      382.0,
      308.0,
      40.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-149",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      424.0,
      308.0,
      40.0,
      20.0
     ],
     "text": "auto",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      424.0,
      308.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-150",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      334.0,
      85.0,
      20.0
     ],
     "text": "mute drums",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      334.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-151",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      334.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-152",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      334.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/mute_drums",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-153",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      334.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-154",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      334.0,
      196.0,
      22.0
     ],
     "text": "prepend /oscine/mute_drums",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-155",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      334.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-156",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      334.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      334.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-157",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      360.0,
      77.5,
      20.0
     ],
     "text": "mute bass",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      360.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-158",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      360.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-159",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      360.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/mute_bass",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-160",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      360.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-161",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      360.0,
      189.0,
      22.0
     ],
     "text": "prepend /oscine/mute_bass",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-162",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      360.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-163",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      360.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      360.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-164",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      386.0,
      152.5,
      20.0
     ],
     "text": "only bass and drums",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      386.0,
      152.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-165",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      386.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-166",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      386.0,
      245.0,
      22.0
     ],
     "text": "route /oscine/only_bass_and_drums",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-167",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      386.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-168",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      386.0,
      259.0,
      22.0
     ],
     "text": "prepend /oscine/only_bass_and_drums",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-169",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      386.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-170",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      386.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      386.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-171",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      316.0,
      40.0,
      20.0
     ],
     "text": "Keys",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      316.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-172",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      342.0,
      40.0,
      20.0
     ],
     "text": "note",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      342.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-173",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      342.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-174",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      342.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/note",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-175",
     "maxclass": "kslider",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      342.0,
      280.0,
      42.0
     ],
     "offset": 48,
     "mode": 2,
     "range": 25,
     "outlettype": [
      "int",
      "int"
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      342.0,
      280.0,
      42.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-176",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      342.0,
      70.0,
      22.0
     ],
     "text": "pack 0 0",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-177",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      392.0,
      122.5,
      20.0
     ],
     "text": "let go of notes",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      392.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-178",
     "maxclass": "button",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      392.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      392.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-179",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      392.0,
      200.0,
      22.0
     ],
     "text": "/oscine/notes",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-180",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1890.0,
      392.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-181",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      418.0,
      40.0,
      20.0
     ],
     "text": "drum",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      418.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-182",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      418.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-183",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      418.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/drum",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-184",
     "maxclass": "kslider",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      418.0,
      280.0,
      42.0
     ],
     "offset": 36,
     "mode": 2,
     "range": 25,
     "outlettype": [
      "int",
      "int"
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      418.0,
      280.0,
      42.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-185",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      418.0,
      70.0,
      22.0
     ],
     "text": "pack 0 0",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-186",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      468.0,
      85.0,
      20.0
     ],
     "text": "notes held",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      468.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-187",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      468.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-188",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      468.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/notes/held",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-189",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      468.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-190",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      468.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      468.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-191",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      494.0,
      100.0,
      20.0
     ],
     "text": "unmask width",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      494.0,
      100.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-192",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      494.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-193",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      494.0,
      196.0,
      22.0
     ],
     "text": "route /oscine/unmask_width",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-194",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      494.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-195",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      494.0,
      210.0,
      22.0
     ],
     "text": "prepend /oscine/unmask_width",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-196",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      494.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-197",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      494.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 0,
     "min": 0,
     "size": 127,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      494.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-198",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      494.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 127,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      494.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-199",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      852.0,
      494.0,
      77.5,
      20.0
     ],
     "text": "semitones",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      852.0,
      494.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-200",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      520.0,
      92.5,
      20.0
     ],
     "text": "note onsets",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      520.0,
      92.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-201",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      520.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-202",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      520.0,
      189.0,
      22.0
     ],
     "text": "route /oscine/note_onsets",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-203",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      520.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-204",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      520.0,
      203.0,
      22.0
     ],
     "text": "prepend /oscine/note_onsets",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-205",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      520.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-206",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      520.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      520.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-207",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      546.0,
      77.5,
      20.0
     ],
     "text": "midi gate",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      546.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-208",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      546.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-209",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      546.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/midi_gate",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-210",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      546.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-211",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      546.0,
      189.0,
      22.0
     ],
     "text": "prepend /oscine/midi_gate",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-212",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      546.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-213",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      546.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      546.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-214",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      420.0,
      47.5,
      20.0
     ],
     "text": "Model",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      420.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-215",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      446.0,
      92.5,
      20.0
     ],
     "text": "temperature",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      446.0,
      92.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-216",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      446.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-217",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      446.0,
      189.0,
      22.0
     ],
     "text": "route /oscine/temperature",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-218",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      446.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-219",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      446.0,
      203.0,
      22.0
     ],
     "text": "prepend /oscine/temperature",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-220",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      446.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-221",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      446.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 3.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      446.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-222",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      446.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 3.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      446.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-223",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      472.0,
      47.5,
      20.0
     ],
     "text": "top k",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      472.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-224",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      472.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-225",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      472.0,
      147.0,
      22.0
     ],
     "text": "route /oscine/top_k",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-226",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      472.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-227",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      472.0,
      161.0,
      22.0
     ],
     "text": "prepend /oscine/top_k",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-228",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      472.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-229",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      472.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 0,
     "min": 1,
     "size": 1023,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      472.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-230",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      472.0,
      70.0,
      22.0
     ],
     "minimum": 1,
     "maximum": 1024,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      472.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-231",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      498.0,
      70.0,
      20.0
     ],
     "text": "guidance",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      498.0,
      70.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-232",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      498.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-233",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      498.0,
      168.0,
      22.0
     ],
     "text": "route /oscine/guidance",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-234",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      498.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-235",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      498.0,
      182.0,
      22.0
     ],
     "text": "prepend /oscine/guidance",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-236",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      498.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-237",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      498.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 7.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      498.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-238",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      498.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 7.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      498.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-239",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      524.0,
      115.0,
      20.0
     ],
     "text": "guidance notes",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      524.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-240",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      524.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-241",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      524.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/guidance_notes",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-242",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      524.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-243",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      524.0,
      224.0,
      22.0
     ],
     "text": "prepend /oscine/guidance_notes",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-244",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      524.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-245",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      524.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 7.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      524.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-246",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      524.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 7.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      524.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-247",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      550.0,
      115.0,
      20.0
     ],
     "text": "guidance drums",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      550.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-248",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      550.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-249",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      550.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/guidance_drums",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-250",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      550.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-251",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      550.0,
      224.0,
      22.0
     ],
     "text": "prepend /oscine/guidance_drums",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-252",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      550.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-253",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      550.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 7.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      550.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-254",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      550.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 7.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      550.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-255",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      576.0,
      47.5,
      20.0
     ],
     "text": "chunk",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      576.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-256",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      576.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-257",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      576.0,
      147.0,
      22.0
     ],
     "text": "route /oscine/chunk",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-258",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      576.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-259",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      576.0,
      161.0,
      22.0
     ],
     "text": "prepend /oscine/chunk",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-260",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      576.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-261",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      576.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.4,
     "size": 1.6,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      576.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-262",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      576.0,
      70.0,
      22.0
     ],
     "minimum": 0.4,
     "maximum": 2.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      576.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-263",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      382.0,
      576.0,
      17.5,
      20.0
     ],
     "text": "s",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      382.0,
      576.0,
      17.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-264",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      602.0,
      40.0,
      20.0
     ],
     "text": "seed",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      602.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-265",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      602.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-266",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      602.0,
      140.0,
      22.0
     ],
     "text": "route /oscine/seed",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-267",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      602.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-268",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      602.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/seed",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-269",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      602.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-270",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      602.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 0,
     "min": 0,
     "size": 2147483647,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      602.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-271",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      602.0,
      70.0,
      22.0
     ],
     "minimum": -1,
     "maximum": 2147483647,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      602.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-272",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      382.0,
      602.0,
      40.0,
      22.0
     ],
     "text": "-1",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      382.0,
      602.0,
      40.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-273",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      424.0,
      602.0,
      55.0,
      20.0
     ],
     "text": "random",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      424.0,
      602.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-274",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      628.0,
      47.5,
      20.0
     ],
     "text": "model",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      628.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-275",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      628.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-276",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      628.0,
      147.0,
      22.0
     ],
     "text": "route /oscine/model",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-277",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      628.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-278",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      628.0,
      161.0,
      22.0
     ],
     "text": "prepend /oscine/model",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-279",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      628.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-280",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      160.0,
      628.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      628.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-281",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1660.0,
      628.0,
      84.0,
      22.0
     ],
     "text": "route text",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-282",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      580.0,
      47.5,
      20.0
     ],
     "text": "Input",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      580.0,
      47.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-283",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      606.0,
      77.5,
      20.0
     ],
     "text": "input mix",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      606.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-284",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      606.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-285",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      606.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/input/mix",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-286",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      606.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-287",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      606.0,
      189.0,
      22.0
     ],
     "text": "prepend /oscine/input/mix",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-288",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      606.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-289",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      606.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 0.0,
     "size": 1.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      606.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-290",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      606.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      606.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-291",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      632.0,
      85.0,
      20.0
     ],
     "text": "input gain",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      632.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-292",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      632.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-293",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      632.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/input/gain",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-294",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      2230.0,
      632.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-295",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2010.0,
      632.0,
      196.0,
      22.0
     ],
     "text": "prepend /oscine/input/gain",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-296",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      632.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-297",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      630.0,
      632.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": -60.0,
     "size": 84.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      632.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-298",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      776.0,
      632.0,
      70.0,
      22.0
     ],
     "minimum": -60.0,
     "maximum": 24.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      776.0,
      632.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-299",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      852.0,
      632.0,
      25.0,
      20.0
     ],
     "text": "dB",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      852.0,
      632.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-300",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      658.0,
      85.0,
      20.0
     ],
     "text": "input peak",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      658.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-301",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      658.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-302",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      658.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/input/peak",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-303",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      658.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-304",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      1870.0,
      658.0,
      98.0,
      22.0
     ],
     "text": "unpack 0. 0.",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-305",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      658.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      658.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-306",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      658.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-307",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      658.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      658.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-308",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      658.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-309",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      684.0,
      130.0,
      20.0
     ],
     "text": "input latency ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      684.0,
      130.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-310",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      684.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-311",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      684.0,
      224.0,
      22.0
     ],
     "text": "route /oscine/input/latency_ms",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-312",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      684.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-313",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      684.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      684.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-314",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      684.0,
      25.0,
      20.0
     ],
     "text": "ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      684.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-315",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      710.0,
      115.0,
      20.0
     ],
     "text": "input overruns",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      710.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-316",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      710.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-317",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      710.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/input/overruns",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-318",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      710.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-319",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      710.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      710.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-320",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      662.0,
      55.0,
      20.0
     ],
     "text": "Output",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      662.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-321",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      688.0,
      55.0,
      20.0
     ],
     "text": "volume",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      688.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-322",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      688.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-323",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      688.0,
      154.0,
      22.0
     ],
     "text": "route /oscine/volume",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-324",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      688.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-325",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      688.0,
      168.0,
      22.0
     ],
     "text": "prepend /oscine/volume",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-326",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      688.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-327",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      688.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": -60.0,
     "size": 72.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      688.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-328",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      688.0,
      70.0,
      22.0
     ],
     "minimum": -60.0,
     "maximum": 12.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      688.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-329",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      382.0,
      688.0,
      25.0,
      20.0
     ],
     "text": "dB",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      382.0,
      688.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-330",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      714.0,
      40.0,
      20.0
     ],
     "text": "mute",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      714.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-331",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      714.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-332",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      714.0,
      140.0,
      22.0
     ],
     "text": "route /oscine/mute",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-333",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      714.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-334",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      714.0,
      154.0,
      22.0
     ],
     "text": "prepend /oscine/mute",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-335",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      714.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-336",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      714.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      714.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-337",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      740.0,
      55.0,
      20.0
     ],
     "text": "bypass",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      740.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-338",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      740.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-339",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      740.0,
      154.0,
      22.0
     ],
     "text": "route /oscine/bypass",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-340",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      740.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-341",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      740.0,
      168.0,
      22.0
     ],
     "text": "prepend /oscine/bypass",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-342",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      740.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-343",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      740.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      740.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-344",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      766.0,
      55.0,
      20.0
     ],
     "text": "buffer",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      766.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-345",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      766.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-346",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      766.0,
      154.0,
      22.0
     ],
     "text": "route /oscine/buffer",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-347",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      766.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-348",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      766.0,
      168.0,
      22.0
     ],
     "text": "prepend /oscine/buffer",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-349",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      766.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-350",
     "maxclass": "slider",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      766.0,
      140.0,
      20.0
     ],
     "orientation": 1,
     "floatoutput": 1,
     "min": 20.0,
     "size": 3980.0,
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      766.0,
      140.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-351",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      306.0,
      766.0,
      70.0,
      22.0
     ],
     "minimum": 20.0,
     "maximum": 4000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      306.0,
      766.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-352",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      382.0,
      766.0,
      25.0,
      20.0
     ],
     "text": "ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      382.0,
      766.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-353",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      744.0,
      227.5,
      20.0
     ],
     "text": "What can be heard and watched",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      744.0,
      227.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-354",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      770.0,
      40.0,
      20.0
     ],
     "text": "beat",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      770.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-355",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      770.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-356",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      770.0,
      140.0,
      22.0
     ],
     "text": "route /oscine/beat",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-357",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      770.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-358",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      1870.0,
      770.0,
      98.0,
      22.0
     ],
     "text": "unpack 0. 0.",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-359",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      770.0,
      70.0,
      22.0
     ],
     "minimum": 1,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      770.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-360",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      770.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-361",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      770.0,
      70.0,
      22.0
     ],
     "minimum": 1,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      770.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-362",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      770.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-363",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      796.0,
      85.0,
      20.0
     ],
     "text": "meter peak",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      796.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-364",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      796.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-365",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      796.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/meter/peak",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-366",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      796.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-367",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      1870.0,
      796.0,
      98.0,
      22.0
     ],
     "text": "unpack 0. 0.",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-368",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      796.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      796.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-369",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      796.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-370",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      796.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      796.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-371",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      796.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-372",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      822.0,
      77.5,
      20.0
     ],
     "text": "meter rms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      822.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-373",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      822.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-374",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      822.0,
      175.0,
      22.0
     ],
     "text": "route /oscine/meter/rms",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-375",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      822.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-376",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      1870.0,
      822.0,
      98.0,
      22.0
     ],
     "text": "unpack 0. 0.",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-377",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      822.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      822.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-378",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      822.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-379",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      822.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      822.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-380",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      822.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-381",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      848.0,
      115.0,
      20.0
     ],
     "text": "analysis onset",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      848.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-382",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      848.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-383",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      848.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/analysis/onset",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-384",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      848.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-385",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      1870.0,
      848.0,
      98.0,
      22.0
     ],
     "text": "unpack 0. 0.",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-386",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      848.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      848.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-387",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      848.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-388",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      848.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      848.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-389",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      848.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-390",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      874.0,
      137.5,
      20.0
     ],
     "text": "analysis centroid",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      874.0,
      137.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-391",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      874.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-392",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      874.0,
      231.0,
      22.0
     ],
     "text": "route /oscine/analysis/centroid",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-393",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      874.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-394",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      874.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      874.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-395",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      874.0,
      25.0,
      20.0
     ],
     "text": "Hz",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      874.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-396",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      900.0,
      122.5,
      20.0
     ],
     "text": "analysis chroma",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      900.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-397",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-398",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      900.0,
      217.0,
      22.0
     ],
     "text": "route /oscine/analysis/chroma",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-399",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-400",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 12,
     "patching_rect": [
      1870.0,
      900.0,
      308.0,
      22.0
     ],
     "text": "unpack 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0. 0.",
     "outlettype": [
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-401",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      900.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      900.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-402",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-403",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      900.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      900.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-404",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-405",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      782.0,
      900.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      900.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-406",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-407",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      858.0,
      900.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      858.0,
      900.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-408",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-409",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      926.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      926.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-410",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-411",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      926.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      926.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-412",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-413",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      782.0,
      926.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      926.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-414",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-415",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      858.0,
      926.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      858.0,
      926.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-416",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-417",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      952.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      952.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-418",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-419",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      706.0,
      952.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      706.0,
      952.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-420",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-421",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      782.0,
      952.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      782.0,
      952.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-422",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-423",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      858.0,
      952.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      858.0,
      952.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-424",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      2030.0,
      900.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-425",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      978.0,
      100.0,
      20.0
     ],
     "text": "engine state",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      978.0,
      100.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-426",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      978.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-427",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      978.0,
      196.0,
      22.0
     ],
     "text": "route /oscine/engine/state",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-428",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      978.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-429",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      978.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      978.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-430",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1004.0,
      115.0,
      20.0
     ],
     "text": "engine honours",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1004.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-431",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1004.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-432",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1004.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/engine/honours",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-433",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1004.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-434",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      1004.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1004.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-435",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1030.0,
      115.0,
      20.0
     ],
     "text": "engine step ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1030.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-436",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1030.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-437",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1030.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/engine/step_ms",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-438",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1030.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-439",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1030.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1030.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-440",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      1030.0,
      25.0,
      20.0
     ],
     "text": "ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      1030.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-441",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1056.0,
      85.0,
      20.0
     ],
     "text": "engine rtf",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1056.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-442",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1056.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-443",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1056.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/engine/rtf",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-444",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1056.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-445",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1056.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1056.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-446",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1082.0,
      137.5,
      20.0
     ],
     "text": "engine latency ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1082.0,
      137.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-447",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1082.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-448",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1082.0,
      231.0,
      22.0
     ],
     "text": "route /oscine/engine/latency_ms",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-449",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1082.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-450",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1082.0,
      70.0,
      22.0
     ],
     "minimum": -1000000.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1082.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-451",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      1082.0,
      25.0,
      20.0
     ],
     "text": "ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      1082.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-452",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1108.0,
      115.0,
      20.0
     ],
     "text": "engine fill ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1108.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-453",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1108.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-454",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1108.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/engine/fill_ms",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-455",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1108.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-456",
     "maxclass": "flonum",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1108.0,
      70.0,
      22.0
     ],
     "minimum": 0.0,
     "maximum": 1000000.0,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1108.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-457",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      1108.0,
      25.0,
      20.0
     ],
     "text": "ms",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      1108.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-458",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1134.0,
      130.0,
      20.0
     ],
     "text": "engine underruns",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1134.0,
      130.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-459",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1134.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-460",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1134.0,
      224.0,
      22.0
     ],
     "text": "route /oscine/engine/underruns",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-461",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1134.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-462",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1134.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1134.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-463",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1160.0,
      122.5,
      20.0
     ],
     "text": "engine restarts",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1160.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-464",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1160.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-465",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1160.0,
      217.0,
      22.0
     ],
     "text": "route /oscine/engine/restarts",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-466",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1160.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-467",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1160.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1160.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-468",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1186.0,
      92.5,
      20.0
     ],
     "text": "audio state",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1186.0,
      92.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-469",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1186.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-470",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1186.0,
      189.0,
      22.0
     ],
     "text": "route /oscine/audio/state",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-471",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1186.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-472",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      1186.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1186.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-473",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1212.0,
      85.0,
      20.0
     ],
     "text": "audio rate",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1212.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-474",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1212.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-475",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1212.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/audio/rate",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-476",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1212.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-477",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1212.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1212.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-478",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      1212.0,
      25.0,
      20.0
     ],
     "text": "Hz",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      1212.0,
      25.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-479",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1238.0,
      92.5,
      20.0
     ],
     "text": "audio xruns",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1238.0,
      92.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-480",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1238.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-481",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1238.0,
      189.0,
      22.0
     ],
     "text": "route /oscine/audio/xruns",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-482",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1238.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-483",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1238.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1238.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-484",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1264.0,
      115.0,
      20.0
     ],
     "text": "audio restarts",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1264.0,
      115.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-485",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1264.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-486",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1264.0,
      210.0,
      22.0
     ],
     "text": "route /oscine/audio/restarts",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-487",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1264.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-488",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1264.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1264.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-489",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1290.0,
      55.0,
      20.0
     ],
     "text": "health",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1290.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-490",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1290.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-491",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1290.0,
      154.0,
      22.0
     ],
     "text": "route /oscine/health",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-492",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1290.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-493",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      630.0,
      1290.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1290.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-494",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      480.0,
      1316.0,
      55.0,
      20.0
     ],
     "text": "uptime",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      480.0,
      1316.0,
      55.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-495",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1630.0,
      1316.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-496",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1710.0,
      1316.0,
      154.0,
      22.0
     ],
     "text": "route /oscine/uptime",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-497",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1870.0,
      1316.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-498",
     "maxclass": "number",
     "numinlets": 1,
     "numoutlets": 2,
     "patching_rect": [
      630.0,
      1316.0,
      70.0,
      22.0
     ],
     "minimum": 0,
     "maximum": 1000000,
     "outlettype": [
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      630.0,
      1316.0,
      70.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-499",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      706.0,
      1316.0,
      17.5,
      20.0
     ],
     "text": "s",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      706.0,
      1316.0,
      17.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-500",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      800.0,
      40.0,
      20.0
     ],
     "text": "MIDI",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      800.0,
      40.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-501",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      826.0,
      85.0,
      20.0
     ],
     "text": "midi state",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      826.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-502",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      826.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-503",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      826.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/midi/state",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-504",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      826.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-505",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      160.0,
      826.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      826.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-506",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      852.0,
      107.5,
      20.0
     ],
     "text": "midi learning",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      852.0,
      107.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-507",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      852.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-508",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      852.0,
      203.0,
      22.0
     ],
     "text": "route /oscine/midi/learning",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-509",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      852.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-510",
     "maxclass": "textedit",
     "numinlets": 1,
     "numoutlets": 4,
     "patching_rect": [
      160.0,
      852.0,
      230.0,
      22.0
     ],
     "keymode": 1,
     "lines": 1,
     "text": "",
     "outlettype": [
      "",
      "",
      "",
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      852.0,
      230.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-511",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      878.0,
      85.0,
      20.0
     ],
     "text": "midi clock",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      878.0,
      85.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-512",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      878.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-513",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      878.0,
      182.0,
      22.0
     ],
     "text": "route /oscine/midi/clock",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-514",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      878.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-515",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      878.0,
      196.0,
      22.0
     ],
     "text": "prepend /oscine/midi/clock",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-516",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      878.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-517",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      878.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      878.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-518",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      904.0,
      122.5,
      20.0
     ],
     "text": "midi send clock",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      904.0,
      122.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-519",
     "maxclass": "newobj",
     "numinlets": 0,
     "numoutlets": 1,
     "patching_rect": [
      1160.0,
      904.0,
      91.0,
      22.0
     ],
     "text": "r oscine_in",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-520",
     "maxclass": "newobj",
     "numinlets": 2,
     "numoutlets": 2,
     "patching_rect": [
      1240.0,
      904.0,
      217.0,
      22.0
     ],
     "text": "route /oscine/midi/send_clock",
     "outlettype": [
      "",
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-521",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      1760.0,
      904.0,
      98.0,
      22.0
     ],
     "text": "s oscine_out"
    }
   },
   {
    "box": {
     "id": "obj-522",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1540.0,
      904.0,
      231.0,
      22.0
     ],
     "text": "prepend /oscine/midi/send_clock",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-523",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      1400.0,
      904.0,
      91.0,
      22.0
     ],
     "text": "prepend set",
     "outlettype": [
      ""
     ]
    }
   },
   {
    "box": {
     "id": "obj-524",
     "maxclass": "toggle",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      160.0,
      904.0,
      20.0,
      20.0
     ],
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      160.0,
      904.0,
      20.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-525",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1350.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      1
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1350.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-526",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1380.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      2
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1380.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-527",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1410.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      3
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1410.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-528",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1440.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      4
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1440.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-529",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1470.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      5
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1470.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-530",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1500.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      6
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1500.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-531",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1530.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      7
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1530.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-532",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1560.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      8
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1560.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-533",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1590.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      9
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1590.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-534",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1620.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      10
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1620.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-535",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1650.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      11
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1650.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-536",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1680.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      12
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1680.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-537",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1710.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      13
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1710.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-538",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1740.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      14
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1740.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-539",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1770.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      15
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1770.0,
      1468.0,
      30.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-540",
     "maxclass": "bpatcher",
     "numinlets": 0,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      1800.0,
      1468.0,
      30.0
     ],
     "name": "oscine.prompt.maxpat",
     "args": [
      16
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      1800.0,
      1468.0,
      30.0
     ]
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-2",
      0
     ],
     "destination": [
      "obj-3",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      0
     ],
     "destination": [
      "obj-5",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-6",
      0
     ],
     "destination": [
      "obj-7",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-7",
      0
     ],
     "destination": [
      "obj-3",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-4",
      0
     ],
     "destination": [
      "obj-8",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-8",
      0
     ],
     "destination": [
      "obj-9",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-8",
      1
     ],
     "destination": [
      "obj-9",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-10",
      0
     ],
     "destination": [
      "obj-3",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-13",
      0
     ],
     "destination": [
      "obj-14",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-16",
      0
     ],
     "destination": [
      "obj-15",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-18",
      0
     ],
     "destination": [
      "obj-19",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-19",
      0
     ],
     "destination": [
      "obj-16",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-21",
      0
     ],
     "destination": [
      "obj-22",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-24",
      0
     ],
     "destination": [
      "obj-23",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-26",
      0
     ],
     "destination": [
      "obj-27",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-27",
      0
     ],
     "destination": [
      "obj-24",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-29",
      0
     ],
     "destination": [
      "obj-30",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-32",
      0
     ],
     "destination": [
      "obj-31",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-34",
      0
     ],
     "destination": [
      "obj-35",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-35",
      0
     ],
     "destination": [
      "obj-32",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-37",
      0
     ],
     "destination": [
      "obj-38",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-38",
      0
     ],
     "destination": [
      "obj-39",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-39",
      0
     ],
     "destination": [
      "obj-40",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-42",
      0
     ],
     "destination": [
      "obj-43",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-45",
      0
     ],
     "destination": [
      "obj-44",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-47",
      0
     ],
     "destination": [
      "obj-48",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-48",
      0
     ],
     "destination": [
      "obj-45",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-51",
      0
     ],
     "destination": [
      "obj-52",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-54",
      0
     ],
     "destination": [
      "obj-53",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-56",
      0
     ],
     "destination": [
      "obj-57",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-57",
      0
     ],
     "destination": [
      "obj-54",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-59",
      0
     ],
     "destination": [
      "obj-60",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-62",
      0
     ],
     "destination": [
      "obj-61",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-60",
      0
     ],
     "destination": [
      "obj-63",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-63",
      0
     ],
     "destination": [
      "obj-64",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-64",
      0
     ],
     "destination": [
      "obj-65",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-65",
      0
     ],
     "destination": [
      "obj-62",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-67",
      0
     ],
     "destination": [
      "obj-68",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-68",
      0
     ],
     "destination": [
      "obj-69",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-69",
      0
     ],
     "destination": [
      "obj-70",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-73",
      0
     ],
     "destination": [
      "obj-74",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-76",
      0
     ],
     "destination": [
      "obj-75",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-74",
      0
     ],
     "destination": [
      "obj-77",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-77",
      0
     ],
     "destination": [
      "obj-78",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-78",
      0
     ],
     "destination": [
      "obj-76",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-80",
      0
     ],
     "destination": [
      "obj-81",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-83",
      0
     ],
     "destination": [
      "obj-82",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-81",
      0
     ],
     "destination": [
      "obj-84",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-84",
      0
     ],
     "destination": [
      "obj-86",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-85",
      0
     ],
     "destination": [
      "obj-86",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-84",
      0
     ],
     "destination": [
      "obj-85",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-86",
      0
     ],
     "destination": [
      "obj-83",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-88",
      0
     ],
     "destination": [
      "obj-89",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-91",
      0
     ],
     "destination": [
      "obj-90",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-89",
      0
     ],
     "destination": [
      "obj-92",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-92",
      0
     ],
     "destination": [
      "obj-94",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-93",
      0
     ],
     "destination": [
      "obj-94",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-92",
      0
     ],
     "destination": [
      "obj-93",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-94",
      0
     ],
     "destination": [
      "obj-91",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-96",
      0
     ],
     "destination": [
      "obj-97",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-99",
      0
     ],
     "destination": [
      "obj-98",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-97",
      0
     ],
     "destination": [
      "obj-100",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-100",
      0
     ],
     "destination": [
      "obj-102",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-101",
      0
     ],
     "destination": [
      "obj-102",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-100",
      0
     ],
     "destination": [
      "obj-101",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-102",
      0
     ],
     "destination": [
      "obj-99",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-104",
      0
     ],
     "destination": [
      "obj-105",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-107",
      0
     ],
     "destination": [
      "obj-106",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-105",
      0
     ],
     "destination": [
      "obj-108",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-108",
      0
     ],
     "destination": [
      "obj-110",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-109",
      0
     ],
     "destination": [
      "obj-110",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-108",
      0
     ],
     "destination": [
      "obj-109",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-110",
      0
     ],
     "destination": [
      "obj-107",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-113",
      0
     ],
     "destination": [
      "obj-114",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-116",
      0
     ],
     "destination": [
      "obj-115",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-114",
      0
     ],
     "destination": [
      "obj-117",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-117",
      0
     ],
     "destination": [
      "obj-119",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-118",
      0
     ],
     "destination": [
      "obj-119",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-117",
      0
     ],
     "destination": [
      "obj-118",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-119",
      0
     ],
     "destination": [
      "obj-116",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-121",
      0
     ],
     "destination": [
      "obj-119",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-124",
      0
     ],
     "destination": [
      "obj-125",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-127",
      0
     ],
     "destination": [
      "obj-126",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-125",
      0
     ],
     "destination": [
      "obj-128",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-128",
      0
     ],
     "destination": [
      "obj-129",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-129",
      1
     ],
     "destination": [
      "obj-127",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-131",
      0
     ],
     "destination": [
      "obj-132",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-134",
      0
     ],
     "destination": [
      "obj-133",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-132",
      0
     ],
     "destination": [
      "obj-135",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-135",
      0
     ],
     "destination": [
      "obj-137",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-136",
      0
     ],
     "destination": [
      "obj-137",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-135",
      0
     ],
     "destination": [
      "obj-136",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-137",
      0
     ],
     "destination": [
      "obj-134",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-138",
      0
     ],
     "destination": [
      "obj-137",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-141",
      0
     ],
     "destination": [
      "obj-142",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-144",
      0
     ],
     "destination": [
      "obj-143",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-142",
      0
     ],
     "destination": [
      "obj-145",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-145",
      0
     ],
     "destination": [
      "obj-147",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-146",
      0
     ],
     "destination": [
      "obj-147",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-145",
      0
     ],
     "destination": [
      "obj-146",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-147",
      0
     ],
     "destination": [
      "obj-144",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-148",
      0
     ],
     "destination": [
      "obj-147",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-151",
      0
     ],
     "destination": [
      "obj-152",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-154",
      0
     ],
     "destination": [
      "obj-153",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-152",
      0
     ],
     "destination": [
      "obj-155",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-155",
      0
     ],
     "destination": [
      "obj-156",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-156",
      0
     ],
     "destination": [
      "obj-154",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-158",
      0
     ],
     "destination": [
      "obj-159",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-161",
      0
     ],
     "destination": [
      "obj-160",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-159",
      0
     ],
     "destination": [
      "obj-162",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-162",
      0
     ],
     "destination": [
      "obj-163",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-163",
      0
     ],
     "destination": [
      "obj-161",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-165",
      0
     ],
     "destination": [
      "obj-166",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-168",
      0
     ],
     "destination": [
      "obj-167",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-166",
      0
     ],
     "destination": [
      "obj-169",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-169",
      0
     ],
     "destination": [
      "obj-170",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-170",
      0
     ],
     "destination": [
      "obj-168",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-174",
      0
     ],
     "destination": [
      "obj-173",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-175",
      1
     ],
     "destination": [
      "obj-176",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-175",
      0
     ],
     "destination": [
      "obj-176",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-176",
      0
     ],
     "destination": [
      "obj-174",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-178",
      0
     ],
     "destination": [
      "obj-179",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-179",
      0
     ],
     "destination": [
      "obj-180",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-183",
      0
     ],
     "destination": [
      "obj-182",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-184",
      1
     ],
     "destination": [
      "obj-185",
      1
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-184",
      0
     ],
     "destination": [
      "obj-185",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-185",
      0
     ],
     "destination": [
      "obj-183",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-187",
      0
     ],
     "destination": [
      "obj-188",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-188",
      0
     ],
     "destination": [
      "obj-189",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-189",
      0
     ],
     "destination": [
      "obj-190",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-192",
      0
     ],
     "destination": [
      "obj-193",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-195",
      0
     ],
     "destination": [
      "obj-194",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-193",
      0
     ],
     "destination": [
      "obj-196",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-196",
      0
     ],
     "destination": [
      "obj-198",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-197",
      0
     ],
     "destination": [
      "obj-198",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-196",
      0
     ],
     "destination": [
      "obj-197",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-198",
      0
     ],
     "destination": [
      "obj-195",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-201",
      0
     ],
     "destination": [
      "obj-202",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-204",
      0
     ],
     "destination": [
      "obj-203",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-202",
      0
     ],
     "destination": [
      "obj-205",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-205",
      0
     ],
     "destination": [
      "obj-206",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-206",
      0
     ],
     "destination": [
      "obj-204",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-208",
      0
     ],
     "destination": [
      "obj-209",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-211",
      0
     ],
     "destination": [
      "obj-210",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-209",
      0
     ],
     "destination": [
      "obj-212",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-212",
      0
     ],
     "destination": [
      "obj-213",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-213",
      0
     ],
     "destination": [
      "obj-211",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-216",
      0
     ],
     "destination": [
      "obj-217",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-219",
      0
     ],
     "destination": [
      "obj-218",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-217",
      0
     ],
     "destination": [
      "obj-220",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-220",
      0
     ],
     "destination": [
      "obj-222",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-221",
      0
     ],
     "destination": [
      "obj-222",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-220",
      0
     ],
     "destination": [
      "obj-221",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-222",
      0
     ],
     "destination": [
      "obj-219",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-224",
      0
     ],
     "destination": [
      "obj-225",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-227",
      0
     ],
     "destination": [
      "obj-226",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-225",
      0
     ],
     "destination": [
      "obj-228",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-228",
      0
     ],
     "destination": [
      "obj-230",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-229",
      0
     ],
     "destination": [
      "obj-230",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-228",
      0
     ],
     "destination": [
      "obj-229",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-230",
      0
     ],
     "destination": [
      "obj-227",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-232",
      0
     ],
     "destination": [
      "obj-233",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-235",
      0
     ],
     "destination": [
      "obj-234",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-233",
      0
     ],
     "destination": [
      "obj-236",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-236",
      0
     ],
     "destination": [
      "obj-238",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-237",
      0
     ],
     "destination": [
      "obj-238",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-236",
      0
     ],
     "destination": [
      "obj-237",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-238",
      0
     ],
     "destination": [
      "obj-235",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-240",
      0
     ],
     "destination": [
      "obj-241",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-243",
      0
     ],
     "destination": [
      "obj-242",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-241",
      0
     ],
     "destination": [
      "obj-244",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      0
     ],
     "destination": [
      "obj-246",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-245",
      0
     ],
     "destination": [
      "obj-246",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-244",
      0
     ],
     "destination": [
      "obj-245",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-246",
      0
     ],
     "destination": [
      "obj-243",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-248",
      0
     ],
     "destination": [
      "obj-249",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-251",
      0
     ],
     "destination": [
      "obj-250",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-249",
      0
     ],
     "destination": [
      "obj-252",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-252",
      0
     ],
     "destination": [
      "obj-254",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-253",
      0
     ],
     "destination": [
      "obj-254",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-252",
      0
     ],
     "destination": [
      "obj-253",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-254",
      0
     ],
     "destination": [
      "obj-251",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-256",
      0
     ],
     "destination": [
      "obj-257",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-259",
      0
     ],
     "destination": [
      "obj-258",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-257",
      0
     ],
     "destination": [
      "obj-260",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-260",
      0
     ],
     "destination": [
      "obj-262",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-261",
      0
     ],
     "destination": [
      "obj-262",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-260",
      0
     ],
     "destination": [
      "obj-261",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-262",
      0
     ],
     "destination": [
      "obj-259",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-265",
      0
     ],
     "destination": [
      "obj-266",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-268",
      0
     ],
     "destination": [
      "obj-267",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-266",
      0
     ],
     "destination": [
      "obj-269",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-269",
      0
     ],
     "destination": [
      "obj-271",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-270",
      0
     ],
     "destination": [
      "obj-271",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-269",
      0
     ],
     "destination": [
      "obj-270",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-271",
      0
     ],
     "destination": [
      "obj-268",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-272",
      0
     ],
     "destination": [
      "obj-271",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-275",
      0
     ],
     "destination": [
      "obj-276",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-278",
      0
     ],
     "destination": [
      "obj-277",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-276",
      0
     ],
     "destination": [
      "obj-279",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-279",
      0
     ],
     "destination": [
      "obj-280",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-280",
      0
     ],
     "destination": [
      "obj-281",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-281",
      0
     ],
     "destination": [
      "obj-278",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-284",
      0
     ],
     "destination": [
      "obj-285",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-287",
      0
     ],
     "destination": [
      "obj-286",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-285",
      0
     ],
     "destination": [
      "obj-288",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-288",
      0
     ],
     "destination": [
      "obj-290",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-289",
      0
     ],
     "destination": [
      "obj-290",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-288",
      0
     ],
     "destination": [
      "obj-289",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-290",
      0
     ],
     "destination": [
      "obj-287",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-292",
      0
     ],
     "destination": [
      "obj-293",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-295",
      0
     ],
     "destination": [
      "obj-294",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-293",
      0
     ],
     "destination": [
      "obj-296",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-296",
      0
     ],
     "destination": [
      "obj-298",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-297",
      0
     ],
     "destination": [
      "obj-298",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-296",
      0
     ],
     "destination": [
      "obj-297",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-298",
      0
     ],
     "destination": [
      "obj-295",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-301",
      0
     ],
     "destination": [
      "obj-302",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-302",
      0
     ],
     "destination": [
      "obj-303",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-302",
      0
     ],
     "destination": [
      "obj-304",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-304",
      0
     ],
     "destination": [
      "obj-306",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-306",
      0
     ],
     "destination": [
      "obj-305",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-304",
      1
     ],
     "destination": [
      "obj-308",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-308",
      0
     ],
     "destination": [
      "obj-307",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-310",
      0
     ],
     "destination": [
      "obj-311",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-311",
      0
     ],
     "destination": [
      "obj-312",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-312",
      0
     ],
     "destination": [
      "obj-313",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-316",
      0
     ],
     "destination": [
      "obj-317",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-317",
      0
     ],
     "destination": [
      "obj-318",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-318",
      0
     ],
     "destination": [
      "obj-319",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-322",
      0
     ],
     "destination": [
      "obj-323",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-325",
      0
     ],
     "destination": [
      "obj-324",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-323",
      0
     ],
     "destination": [
      "obj-326",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-326",
      0
     ],
     "destination": [
      "obj-328",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-327",
      0
     ],
     "destination": [
      "obj-328",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-326",
      0
     ],
     "destination": [
      "obj-327",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-328",
      0
     ],
     "destination": [
      "obj-325",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-331",
      0
     ],
     "destination": [
      "obj-332",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-334",
      0
     ],
     "destination": [
      "obj-333",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-332",
      0
     ],
     "destination": [
      "obj-335",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-335",
      0
     ],
     "destination": [
      "obj-336",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-336",
      0
     ],
     "destination": [
      "obj-334",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-338",
      0
     ],
     "destination": [
      "obj-339",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-341",
      0
     ],
     "destination": [
      "obj-340",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-339",
      0
     ],
     "destination": [
      "obj-342",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-342",
      0
     ],
     "destination": [
      "obj-343",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-343",
      0
     ],
     "destination": [
      "obj-341",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-345",
      0
     ],
     "destination": [
      "obj-346",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-348",
      0
     ],
     "destination": [
      "obj-347",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-346",
      0
     ],
     "destination": [
      "obj-349",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-349",
      0
     ],
     "destination": [
      "obj-351",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-350",
      0
     ],
     "destination": [
      "obj-351",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-349",
      0
     ],
     "destination": [
      "obj-350",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-351",
      0
     ],
     "destination": [
      "obj-348",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-355",
      0
     ],
     "destination": [
      "obj-356",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-356",
      0
     ],
     "destination": [
      "obj-357",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-356",
      0
     ],
     "destination": [
      "obj-358",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      0
     ],
     "destination": [
      "obj-360",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-360",
      0
     ],
     "destination": [
      "obj-359",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-358",
      1
     ],
     "destination": [
      "obj-362",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-362",
      0
     ],
     "destination": [
      "obj-361",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-364",
      0
     ],
     "destination": [
      "obj-365",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-365",
      0
     ],
     "destination": [
      "obj-366",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-365",
      0
     ],
     "destination": [
      "obj-367",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-367",
      0
     ],
     "destination": [
      "obj-369",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-369",
      0
     ],
     "destination": [
      "obj-368",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-367",
      1
     ],
     "destination": [
      "obj-371",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-371",
      0
     ],
     "destination": [
      "obj-370",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-373",
      0
     ],
     "destination": [
      "obj-374",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-374",
      0
     ],
     "destination": [
      "obj-375",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-374",
      0
     ],
     "destination": [
      "obj-376",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-376",
      0
     ],
     "destination": [
      "obj-378",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-378",
      0
     ],
     "destination": [
      "obj-377",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-376",
      1
     ],
     "destination": [
      "obj-380",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-380",
      0
     ],
     "destination": [
      "obj-379",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-382",
      0
     ],
     "destination": [
      "obj-383",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-383",
      0
     ],
     "destination": [
      "obj-384",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-383",
      0
     ],
     "destination": [
      "obj-385",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-385",
      0
     ],
     "destination": [
      "obj-387",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-387",
      0
     ],
     "destination": [
      "obj-386",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-385",
      1
     ],
     "destination": [
      "obj-389",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-389",
      0
     ],
     "destination": [
      "obj-388",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-391",
      0
     ],
     "destination": [
      "obj-392",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-392",
      0
     ],
     "destination": [
      "obj-393",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-393",
      0
     ],
     "destination": [
      "obj-394",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-397",
      0
     ],
     "destination": [
      "obj-398",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-398",
      0
     ],
     "destination": [
      "obj-399",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-398",
      0
     ],
     "destination": [
      "obj-400",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      0
     ],
     "destination": [
      "obj-402",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-402",
      0
     ],
     "destination": [
      "obj-401",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      1
     ],
     "destination": [
      "obj-404",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-404",
      0
     ],
     "destination": [
      "obj-403",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      2
     ],
     "destination": [
      "obj-406",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-406",
      0
     ],
     "destination": [
      "obj-405",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      3
     ],
     "destination": [
      "obj-408",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-408",
      0
     ],
     "destination": [
      "obj-407",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      4
     ],
     "destination": [
      "obj-410",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-410",
      0
     ],
     "destination": [
      "obj-409",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      5
     ],
     "destination": [
      "obj-412",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-412",
      0
     ],
     "destination": [
      "obj-411",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      6
     ],
     "destination": [
      "obj-414",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-414",
      0
     ],
     "destination": [
      "obj-413",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      7
     ],
     "destination": [
      "obj-416",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-416",
      0
     ],
     "destination": [
      "obj-415",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      8
     ],
     "destination": [
      "obj-418",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-418",
      0
     ],
     "destination": [
      "obj-417",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      9
     ],
     "destination": [
      "obj-420",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-420",
      0
     ],
     "destination": [
      "obj-419",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      10
     ],
     "destination": [
      "obj-422",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-422",
      0
     ],
     "destination": [
      "obj-421",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-400",
      11
     ],
     "destination": [
      "obj-424",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-424",
      0
     ],
     "destination": [
      "obj-423",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-426",
      0
     ],
     "destination": [
      "obj-427",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-427",
      0
     ],
     "destination": [
      "obj-428",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-428",
      0
     ],
     "destination": [
      "obj-429",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-431",
      0
     ],
     "destination": [
      "obj-432",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-432",
      0
     ],
     "destination": [
      "obj-433",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-433",
      0
     ],
     "destination": [
      "obj-434",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-436",
      0
     ],
     "destination": [
      "obj-437",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-437",
      0
     ],
     "destination": [
      "obj-438",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-438",
      0
     ],
     "destination": [
      "obj-439",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-442",
      0
     ],
     "destination": [
      "obj-443",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-443",
      0
     ],
     "destination": [
      "obj-444",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-444",
      0
     ],
     "destination": [
      "obj-445",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-447",
      0
     ],
     "destination": [
      "obj-448",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-448",
      0
     ],
     "destination": [
      "obj-449",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-449",
      0
     ],
     "destination": [
      "obj-450",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-453",
      0
     ],
     "destination": [
      "obj-454",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-454",
      0
     ],
     "destination": [
      "obj-455",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-455",
      0
     ],
     "destination": [
      "obj-456",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-459",
      0
     ],
     "destination": [
      "obj-460",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-460",
      0
     ],
     "destination": [
      "obj-461",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-461",
      0
     ],
     "destination": [
      "obj-462",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-464",
      0
     ],
     "destination": [
      "obj-465",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-465",
      0
     ],
     "destination": [
      "obj-466",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-466",
      0
     ],
     "destination": [
      "obj-467",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-469",
      0
     ],
     "destination": [
      "obj-470",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-470",
      0
     ],
     "destination": [
      "obj-471",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-471",
      0
     ],
     "destination": [
      "obj-472",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-474",
      0
     ],
     "destination": [
      "obj-475",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-475",
      0
     ],
     "destination": [
      "obj-476",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-476",
      0
     ],
     "destination": [
      "obj-477",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-480",
      0
     ],
     "destination": [
      "obj-481",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-481",
      0
     ],
     "destination": [
      "obj-482",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-482",
      0
     ],
     "destination": [
      "obj-483",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-485",
      0
     ],
     "destination": [
      "obj-486",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-486",
      0
     ],
     "destination": [
      "obj-487",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-487",
      0
     ],
     "destination": [
      "obj-488",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-490",
      0
     ],
     "destination": [
      "obj-491",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-491",
      0
     ],
     "destination": [
      "obj-492",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-492",
      0
     ],
     "destination": [
      "obj-493",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-495",
      0
     ],
     "destination": [
      "obj-496",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-496",
      0
     ],
     "destination": [
      "obj-497",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-497",
      0
     ],
     "destination": [
      "obj-498",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-502",
      0
     ],
     "destination": [
      "obj-503",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-503",
      0
     ],
     "destination": [
      "obj-504",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-504",
      0
     ],
     "destination": [
      "obj-505",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-507",
      0
     ],
     "destination": [
      "obj-508",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-508",
      0
     ],
     "destination": [
      "obj-509",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-509",
      0
     ],
     "destination": [
      "obj-510",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-512",
      0
     ],
     "destination": [
      "obj-513",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-515",
      0
     ],
     "destination": [
      "obj-514",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-513",
      0
     ],
     "destination": [
      "obj-516",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-516",
      0
     ],
     "destination": [
      "obj-517",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-517",
      0
     ],
     "destination": [
      "obj-515",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-519",
      0
     ],
     "destination": [
      "obj-520",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-522",
      0
     ],
     "destination": [
      "obj-521",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-520",
      0
     ],
     "destination": [
      "obj-523",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-523",
      0
     ],
     "destination": [
      "obj-524",
      0
     ]
    }
   },
   {
    "patchline": {
     "source": [
      "obj-524",
      0
     ],
     "destination": [
      "obj-522",
      0
     ]
    }
   }
  ]
 }
}
