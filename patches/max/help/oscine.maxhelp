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
   760.0,
   420.0
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
      272.5,
      20.0
     ],
     "text": "Oscine: a live music model over OSC",
     "fontface": 1,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      10.0,
      272.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-2",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      32.0,
      407.5,
      20.0
     ],
     "text": "Close oscine.maxpat first: one port has one listener.",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      10.0,
      32.0,
      407.5,
      20.0
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
      10.0,
      290.0,
      170.0,
      22.0
     ],
     "text": "udpsend 127.0.0.1 9740",
     "presentation": 1,
     "presentation_rect": [
      10.0,
      290.0,
      170.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-4",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      70.0,
      231.0,
      22.0
     ],
     "text": "/oscine/prompt/1 dub techno 0.8",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      70.0,
      231.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-5",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      70.0,
      310.0,
      20.0
     ],
     "text": "words, then the weight; no quotes needed",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      70.0,
      310.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-6",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      104.0,
      224.0,
      22.0
     ],
     "text": "/oscine/prompt/1/weight 0.3 4.",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      104.0,
      224.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-7",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      104.0,
      190.0,
      20.0
     ],
     "text": "glide there in 4 seconds",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      104.0,
      190.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-8",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      138.0,
      126.0,
      22.0
     ],
     "text": "/oscine/bpm 122.",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      138.0,
      126.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-9",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      138.0,
      32.5,
      20.0
     ],
     "text": "set",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      138.0,
      32.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-10",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      172.0,
      147.0,
      22.0
     ],
     "text": "/oscine/key A minor",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      172.0,
      147.0,
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
      330.0,
      172.0,
      167.5,
      20.0
     ],
     "text": "two words are one key",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      172.0,
      167.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-12",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      206.0,
      98.0,
      22.0
     ],
     "text": "/oscine/play",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      206.0,
      98.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-13",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      206.0,
      77.5,
      20.0
     ],
     "text": "a trigger",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      206.0,
      77.5,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-14",
     "maxclass": "message",
     "numinlets": 2,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      240.0,
      203.0,
      22.0
     ],
     "text": "/oscine/subscribe / 7400 30",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      240.0,
      203.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-15",
     "maxclass": "comment",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      330.0,
      240.0,
      355.0,
      20.0
     ],
     "text": "be told of everything at port 7400; lasts 30 s",
     "fontface": 0,
     "presentation": 1,
     "presentation_rect": [
      330.0,
      240.0,
      355.0,
      20.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-16",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 1,
     "patching_rect": [
      10.0,
      340.0,
      110.0,
      22.0
     ],
     "text": "udpreceive 7400",
     "outlettype": [
      ""
     ],
     "presentation": 1,
     "presentation_rect": [
      10.0,
      340.0,
      110.0,
      22.0
     ]
    }
   },
   {
    "box": {
     "id": "obj-17",
     "maxclass": "newobj",
     "numinlets": 1,
     "numoutlets": 0,
     "patching_rect": [
      10.0,
      374.0,
      110.0,
      22.0
     ],
     "text": "print heard",
     "presentation": 1,
     "presentation_rect": [
      10.0,
      374.0,
      110.0,
      22.0
     ]
    }
   }
  ],
  "lines": [
   {
    "patchline": {
     "source": [
      "obj-4",
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
      "obj-6",
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
      "obj-8",
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
      "obj-12",
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
      "obj-14",
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
      "obj-16",
      0
     ],
     "destination": [
      "obj-17",
      0
     ]
    }
   }
  ]
 }
}
