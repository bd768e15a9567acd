/* Made by `npm run generate` from schemas/*.json. Do not edit. */

/** What a part of a document is called in Chinese, its values where they are codes, and its own parts. */
export interface TitleNode {
readonly title?: string
/** Code → name. */
readonly words?: Readonly<Record<string, string>>
readonly parts?: Readonly<Record<string, TitleNode>>
/** Of every element of a list, of every value of a map. */
readonly each?: TitleNode
}

export const schemaTitles: Readonly<Record<string, TitleNode>> = {
 "service-item": {
  "title": "事项",
  "parts": {
   "kind": {
    "title": "文件种类"
   },
   "code": {
    "title": "事项标识"
   },
   "officialCode": {
    "title": "国家编码"
   },
   "name": {
    "title": "事项名称"
   },
   "keywords": {
    "title": "搜索词",
    "each": {
     "title": "搜索词"
    }
   },
   "theme": {
    "title": "主题窗口"
   },
   "category": {
    "title": "事项类型"
   },
   "handling": {
    "title": "办件类型",
    "words": {
     "immediate": "即办件",
     "committed": "承诺件",
     "escalated": "上报件",
     "joint": "联办件"
    }
   },
   "subjects": {
    "title": "服务对象",
    "each": {
     "title": "对象"
    }
   },
   "owner": {
    "title": "主管部门"
   },
   "variants": {
    "title": "情形",
    "each": {
     "title": "情形"
    }
   },
   "online": {
    "title": "可网上办"
   },
   "secret": {
    "title": "涉密事项"
   },
   "effectiveFrom": {
    "title": "首版生效日"
   },
   "retirement": {
    "title": "终止",
    "parts": {
     "kind": {
      "title": "方式"
     },
     "reason": {
      "title": "理由"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     },
     "handedTo": {
      "title": "去处"
     }
    }
   },
   "correction": {
    "title": "补正方式",
    "parts": {
     "mode": {
      "title": "方式",
      "words": {
       "standard": "一次性告知",
       "on-the-spot": "当场更正",
       "refuse-with-notice": "当场书面不予受理并一次性告知"
      }
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "inspection": {
    "title": "现场核查条件"
   },
   "result": {
    "title": "办理结果",
    "parts": {
     "document": {
      "title": "结果名称"
     },
     "validity": {
      "title": "有效期"
     },
     "delivery": {
      "title": "送达方式",
      "each": {
       "title": "方式"
      }
     }
    }
   },
   "basis": {
    "title": "设定依据",
    "each": {
     "title": "法规",
     "parts": {
      "id": {
       "title": "法规标识"
      },
      "law": {
       "title": "法规名称"
      },
      "article": {
       "title": "条款"
      },
      "point": {
       "title": "要点"
      },
      "source": {
       "title": "来源",
       "words": {
        "L": "查到公开文本",
        "K": "既有知识未见原文",
        "P": "本地参数待确认"
       }
      },
      "confirmed": {
       "title": "已核实"
      },
      "validFrom": {
       "title": "施行日期"
      },
      "validTo": {
       "title": "失效日期"
      }
     }
    }
   },
   "form": {
    "title": "申请表",
    "parts": {
     "schema": {
      "title": "字段定义",
      "parts": {
       "type": {
        "title": "类型"
       },
       "properties": {
        "title": "字段",
        "each": {
         "title": "字段",
         "parts": {
          "title": {
           "title": "字段名称"
          },
          "description": {
           "title": "填写说明"
          },
          "type": {
           "title": "类型"
          },
          "enum": {
           "title": "选项",
           "each": {}
          },
          "format": {
           "title": "格式"
          },
          "pattern": {
           "title": "式样"
          },
          "patternText": {
           "title": "式样说明"
          },
          "default": {
           "title": "默认值"
          },
          "minimum": {
           "title": "最小值"
          },
          "maximum": {
           "title": "最大值"
          },
          "exclusiveMinimum": {
           "title": "大于"
          },
          "exclusiveMaximum": {
           "title": "小于"
          },
          "multipleOf": {
           "title": "步长"
          },
          "minLength": {
           "title": "最少字数"
          },
          "maxLength": {
           "title": "最多字数"
          },
          "unit": {
           "title": "单位"
          },
          "items": {
           "title": "元素",
           "parts": {
            "enum": {
             "title": "选项",
             "each": {}
            },
            "type": {
             "title": "类型"
            },
            "properties": {
             "title": "列",
             "each": {
              "title": "字段"
             }
            },
            "required": {
             "title": "必填列",
             "each": {}
            },
            "additionalProperties": {
             "title": "其他列"
            }
           }
          },
          "uniqueItems": {
           "title": "不得重复"
          },
          "minItems": {
           "title": "至少几项"
          },
          "maxItems": {
           "title": "至多几项"
          }
         }
        }
       },
       "required": {
        "title": "一律必填",
        "each": {}
       },
       "additionalProperties": {
        "title": "其他字段"
       }
      }
     },
     "uiSchema": {
      "title": "界面定义"
     },
     "requiredWhen": {
      "title": "何时必填",
      "each": {
       "title": "规则条件"
      }
     }
    }
   },
   "derived": {
    "title": "导出值",
    "each": {
     "title": "导出值",
     "parts": {
      "title": {
       "title": "名称"
      },
      "unit": {
       "title": "单位"
      },
      "fn": {
       "title": "函数"
      },
      "args": {
       "title": "参数",
       "each": {
        "title": "参数",
        "parts": {
         "fact": {
          "title": "事实"
         }
        }
       }
      },
      "where": {
       "title": "行条件"
      }
     }
    }
   },
   "conditions": {
    "title": "命名条件",
    "each": {
     "title": "命名条件",
     "parts": {
      "title": {
       "title": "名称"
      },
      "when": {
       "title": "条件"
      }
     }
    }
   },
   "acceptance": {
    "title": "受理规则",
    "each": {
     "title": "受理规则",
     "parts": {
      "name": {
       "title": "规则名"
      },
      "priority": {
       "title": "优先级"
      },
      "conditions": {
       "title": "规则条件"
      },
      "event": {
       "title": "结论",
       "parts": {
        "type": {
         "title": "结论类型"
        },
        "params": {
         "title": "结论内容",
         "parts": {
          "reason": {
           "title": "理由"
          },
          "redirect": {
           "title": "去向"
          },
          "requirement": {
           "title": "要求"
          },
          "basis": {
           "title": "依据",
           "each": {
            "title": "依据引用",
            "parts": {
             "text": {
              "title": "引用文字"
             },
             "law": {
              "title": "法规标识"
             },
             "confirmed": {
              "title": "已核实"
             }
            }
           }
          },
          "to": {
           "title": "转为"
          },
          "field": {
           "title": "字段"
          }
         }
        }
       }
      }
     }
    }
   },
   "materials": {
    "title": "材料清单",
    "each": {
     "title": "材料",
     "parts": {
      "id": {
       "title": "材料编号"
      },
      "name": {
       "title": "材料名称"
      },
      "required": {
       "title": "是否必要"
      },
      "requiredText": {
       "title": "何时必要"
      },
      "exempt": {
       "title": "免交条件"
      },
      "exemptText": {
       "title": "免交说明"
      },
      "forms": {
       "title": "形式",
       "each": {
        "title": "形式"
       }
      },
      "copies": {
       "title": "份数"
      },
      "source": {
       "title": "来源"
      },
      "licence": {
       "title": "电子证照可免交"
      },
      "trust": {
       "title": "证照可信等级",
       "words": {
        "A": "签发机关",
        "B": "窗口核验",
        "C": "自行上传须核原件",
        "D": "自行声明"
       }
      },
      "internal": {
       "title": "内部产生"
      },
      "submitLater": {
       "title": "可后补条件"
      },
      "submitLaterText": {
       "title": "后补说明"
      },
      "deferrable": {
       "title": "容缺",
       "parts": {
        "days": {
         "title": "补齐工作日"
        },
        "when": {
         "title": "容缺条件"
        }
       }
      },
      "attributes": {
       "title": "材料属性",
       "each": {
        "title": "属性",
        "parts": {
         "title": {
          "title": "属性名称"
         },
         "type": {
          "title": "类型"
         }
        }
       }
      },
      "checks": {
       "title": "材料核对规则",
       "each": {
        "title": "材料核对规则",
        "parts": {
         "name": {
          "title": "规则名"
         },
         "priority": {
          "title": "优先级"
         },
         "conditions": {
          "title": "规则条件"
         },
         "event": {
          "title": "材料问题",
          "parts": {
           "type": {
            "title": "结论类型"
           },
           "params": {
            "title": "结论内容",
            "parts": {
             "code": {
              "title": "问题代码",
              "words": {
               "incomplete": "不完整",
               "expired": "过期",
               "copies": "份数",
               "not_signed": "未签署",
               "invalid": "不合格"
              }
             },
             "message": {
              "title": "说明"
             },
             "basis": {
              "title": "依据",
              "each": {
               "title": "依据引用",
               "parts": {
                "text": {
                 "title": "引用文字"
                },
                "law": {
                 "title": "法规标识"
                },
                "confirmed": {
                 "title": "已核实"
                }
               }
              }
             }
            }
           }
          }
         }
        }
       }
      },
      "to": {
       "title": "送交部门",
       "each": {
        "title": "部门"
       }
      },
      "stage": {
       "title": "使用阶段"
      },
      "help": {
       "title": "填报须知"
      },
      "samples": {
       "title": "样表",
       "parts": {
        "blank": {
         "title": "空白样表",
         "parts": {
          "name": {
           "title": "文件名"
          },
          "type": {
           "title": "格式"
          },
          "size": {
           "title": "大小"
          },
          "sha256": {
           "title": "散列"
          }
         }
        },
        "filled": {
         "title": "填写示例",
         "parts": {
          "name": {
           "title": "文件名"
          },
          "type": {
           "title": "格式"
          },
          "size": {
           "title": "大小"
          },
          "sha256": {
           "title": "散列"
          }
         }
        }
       }
      },
      "basis": {
       "title": "依据",
       "each": {
        "title": "依据引用",
        "parts": {
         "text": {
          "title": "引用文字"
         },
         "law": {
          "title": "法规标识"
         },
         "confirmed": {
          "title": "已核实"
         }
        }
       }
      }
     }
    }
   },
   "notDemanded": {
    "title": "不得索要",
    "each": {
     "title": "不得索要的材料",
     "parts": {
      "name": {
       "title": "材料"
      },
      "reason": {
       "title": "理由"
      },
      "basis": {
       "title": "依据",
       "each": {
        "title": "依据引用",
        "parts": {
         "text": {
          "title": "引用文字"
         },
         "law": {
          "title": "法规标识"
         },
         "confirmed": {
          "title": "已核实"
         }
        }
       }
      }
     }
    }
   },
   "routing": {
    "title": "路由规则",
    "each": {
     "title": "路由规则",
     "parts": {
      "name": {
       "title": "规则名"
      },
      "priority": {
       "title": "优先级"
      },
      "conditions": {
       "title": "规则条件"
      },
      "event": {
       "title": "结论",
       "parts": {
        "type": {
         "title": "结论类型"
        },
        "params": {
         "title": "结论内容",
         "parts": {
          "department": {
           "title": "部门"
          },
          "role": {
           "title": "角色"
          },
          "stage": {
           "title": "阶段"
          },
          "task": {
           "title": "任务"
          },
          "limit": {
           "title": "阶段时限",
           "parts": {
            "committed": {
             "title": "时长",
             "parts": {
              "n": {
               "title": "数量"
              },
              "unit": {
               "title": "时限单位"
              }
             }
            },
            "statutory": {
             "title": "时长",
             "parts": {
              "n": {
               "title": "数量"
              },
              "unit": {
               "title": "时限单位"
              }
             }
            }
           }
          },
          "basis": {
           "title": "依据",
           "each": {
            "title": "依据引用",
            "parts": {
             "text": {
              "title": "引用文字"
             },
             "law": {
              "title": "法规标识"
             },
             "confirmed": {
              "title": "已核实"
             }
            }
           }
          },
          "after": {
           "title": "何时"
          }
         }
        }
       }
      }
     }
    }
   },
   "limits": {
    "title": "时限规则",
    "each": {
     "title": "时限规则",
     "parts": {
      "name": {
       "title": "规则名"
      },
      "priority": {
       "title": "优先级"
      },
      "conditions": {
       "title": "规则条件"
      },
      "event": {
       "title": "结论",
       "parts": {
        "type": {
         "title": "结论类型"
        },
        "params": {
         "title": "结论内容",
         "parts": {
          "clock": {
           "title": "时钟",
           "words": {
            "committed": "承诺",
            "statutory": "法定",
            "postCheck": "事后核查",
            "issue": "制发证件"
           }
          },
          "n": {
           "title": "数量"
          },
          "unit": {
           "title": "时限单位"
          },
          "startsAt": {
           "title": "起算事件"
          },
          "extension": {
           "title": "可延长",
           "parts": {
            "n": {
             "title": "数量"
            },
            "unit": {
             "title": "时限单位"
            }
           }
          },
          "basis": {
           "title": "依据",
           "each": {
            "title": "依据引用",
            "parts": {
             "text": {
              "title": "引用文字"
             },
             "law": {
              "title": "法规标识"
             },
             "confirmed": {
              "title": "已核实"
             }
            }
           }
          },
          "procedure": {
           "title": "特殊程序"
          }
         }
        }
       }
      }
     }
    }
   },
   "fees": {
    "title": "收费规则",
    "each": {
     "title": "收费规则",
     "parts": {
      "name": {
       "title": "规则名"
      },
      "priority": {
       "title": "优先级"
      },
      "conditions": {
       "title": "规则条件"
      },
      "event": {
       "title": "收费",
       "parts": {
        "type": {
         "title": "结论类型"
        },
        "params": {
         "title": "结论内容",
         "parts": {
          "amount": {
           "title": "金额",
           "parts": {
            "fact": {
             "title": "事实"
            }
           }
          },
          "payer": {
           "title": "缴费人"
          },
          "note": {
           "title": "说明"
          },
          "basis": {
           "title": "依据",
           "each": {
            "title": "依据引用",
            "parts": {
             "text": {
              "title": "引用文字"
             },
             "law": {
              "title": "法规标识"
             },
             "confirmed": {
              "title": "已核实"
             }
            }
           }
          }
         }
        }
       }
      }
     }
    }
   },
   "review": {
    "title": "审查细则",
    "each": {
     "title": "审查细则",
     "parts": {
      "name": {
       "title": "规则名"
      },
      "priority": {
       "title": "优先级"
      },
      "conditions": {
       "title": "规则条件"
      },
      "event": {
       "title": "审查不通过",
       "parts": {
        "type": {
         "title": "结论类型"
        },
        "params": {
         "title": "结论内容",
         "parts": {
          "reason": {
           "title": "理由"
          },
          "requirement": {
           "title": "要求"
          },
          "department": {
           "title": "部门"
          },
          "basis": {
           "title": "依据",
           "each": {
            "title": "依据引用",
            "parts": {
             "text": {
              "title": "引用文字"
             },
             "law": {
              "title": "法规标识"
             },
             "confirmed": {
              "title": "已核实"
             }
            }
           }
          }
         }
        }
       }
      }
     }
    }
   },
   "guide": {
    "title": "办事指南",
    "parts": {
     "summary": {
      "title": "一句话说明"
     },
     "steps": {
      "title": "办理流程",
      "each": {
       "title": "步骤"
      }
     },
     "procedures": {
      "title": "特殊环节",
      "each": {
       "title": "特殊环节",
       "parts": {
        "name": {
         "title": "环节"
        },
        "counted": {
         "title": "计入时限"
        },
        "note": {
         "title": "说明"
        }
       }
      }
     },
     "notes": {
      "title": "注意事项",
      "each": {
       "title": "注意"
      }
     }
    }
   },
   "knowledge": {
    "title": "咨询知识库",
    "each": {
     "title": "问答",
     "parts": {
      "question": {
       "title": "问题"
      },
      "answer": {
       "title": "回答"
      }
     }
    }
   },
   "cases": {
    "title": "典型案例",
    "each": {
     "title": "典型案例"
    }
   }
  }
 },
 "procedure": {
  "title": "办理程序",
  "parts": {
   "kind": {
    "title": "文件种类"
   },
   "code": {
    "title": "标识"
   },
   "name": {
    "title": "名称"
   },
   "officeHours": {
    "title": "办公时间",
    "parts": {
     "opensAt": {
      "title": "开门"
     },
     "closesAt": {
      "title": "关门"
     }
    }
   },
   "handover": {
    "title": "半日交接",
    "parts": {
     "morningEndsAt": {
      "title": "上午止于"
     },
     "morningBy": {
      "title": "上午件交接"
     },
     "afternoonBy": {
      "title": "下午件交接"
     },
     "afternoonWorkingDays": {
      "title": "下午件顺延工作日"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "counting": {
    "title": "期间计算",
    "parts": {
     "startDayCounted": {
      "title": "起日计入"
     },
     "rollUnits": {
      "title": "顺延的单位",
      "each": {
       "title": "时限单位"
      }
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "correction": {
    "title": "部门补正",
    "parts": {
     "noticeWorkingDays": {
      "title": "转交工作日"
     },
     "withinCommitment": {
      "title": "不超过承诺时限"
     },
     "restartsClock": {
      "title": "补正后重新起算"
     },
     "lateNotice": {
      "title": "逾期后果",
      "words": {
       "deemed-accepted": "自受理承诺单之日起视为受理(R62)"
      }
     },
     "applicantWorkingDays": {
      "title": "申请人补正期限"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "onlineReply": {
    "title": "网上答复",
    "parts": {
     "workingDays": {
      "title": "工作日"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "preReview": {
    "title": "预审答复",
    "parts": {
     "workingDays": {
      "title": "工作日"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "deferral": {
    "title": "容缺受理",
    "parts": {
     "withinCommitment": {
      "title": "不超过承诺时限"
     },
     "refusedForBadCredit": {
      "title": "失信不容缺"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "resultHandover": {
    "title": "结果交接",
    "parts": {
     "redoWorkingDays": {
      "title": "重新提交工作日"
     },
     "archiveWorkingDays": {
      "title": "归档工作日"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "transition": {
    "title": "过渡期",
    "parts": {
     "months": {
      "title": "月"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "nonResident": {
    "title": "非常驻部门",
    "parts": {
     "timesPerWeek": {
      "title": "每周次数"
     },
     "basis": {
      "title": "依据",
      "each": {
       "title": "依据引用",
       "parts": {
        "text": {
         "title": "引用文字"
        },
        "law": {
         "title": "法规标识"
        },
        "confirmed": {
         "title": "已核实"
        }
       }
      }
     }
    }
   },
   "choices": {
    "title": "空白与选择",
    "each": {
     "title": "选择",
     "parts": {
      "point": {
       "title": "序号"
      },
      "question": {
       "title": "空白"
      },
      "choice": {
       "title": "选择"
      },
      "setting": {
       "title": "设定"
      },
      "convention": {
       "title": "口径"
      }
     }
    }
   },
   "basis": {
    "title": "依据",
    "each": {
     "title": "法规",
     "parts": {
      "id": {
       "title": "法规标识"
      },
      "law": {
       "title": "法规名称"
      },
      "article": {
       "title": "条款"
      },
      "point": {
       "title": "要点"
      },
      "source": {
       "title": "来源",
       "words": {
        "L": "查到公开文本",
        "K": "既有知识未见原文",
        "P": "本地参数待确认"
       }
      },
      "confirmed": {
       "title": "已核实"
      },
      "validFrom": {
       "title": "施行日期"
      },
      "validTo": {
       "title": "失效日期"
      }
     }
    }
   }
  }
 },
 "calendar": {
  "title": "日历",
  "parts": {
   "kind": {
    "title": "文件种类"
   },
   "code": {
    "title": "标识"
   },
   "name": {
    "title": "名称"
   },
   "years": {
    "title": "年份",
    "each": {
     "title": "年份",
     "parts": {
      "year": {
       "title": "年"
      },
      "source": {
       "title": "来源"
      },
      "holidays": {
       "title": "放假日",
       "each": {
        "title": "放假日",
        "parts": {
         "date": {
          "title": "日期"
         },
         "name": {
          "title": "名称"
         }
        }
       }
      },
      "makeupWorkdays": {
       "title": "调休上班日",
       "each": {
        "title": "调休上班日",
        "parts": {
         "date": {
          "title": "日期"
         },
         "name": {
          "title": "名称"
         }
        }
       }
      }
     }
    }
   }
  }
 },
 "parameters": {
  "title": "地方参数",
  "parts": {
   "kind": {
    "title": "文件种类"
   },
   "code": {
    "title": "标识"
   },
   "name": {
    "title": "名称"
   },
   "parameters": {
    "title": "参数",
    "each": {
     "title": "参数",
     "parts": {
      "title": {
       "title": "名称"
      },
      "type": {
       "title": "类型"
      },
      "value": {
       "title": "值"
      },
      "unit": {
       "title": "单位"
      },
      "confirmed": {
       "title": "已确认"
      },
      "note": {
       "title": "说明"
      }
     }
    }
   }
  }
 },
 "directory": {
  "title": "部门目录",
  "parts": {
   "kind": {
    "title": "文件种类"
   },
   "code": {
    "title": "标识"
   },
   "name": {
    "title": "名称"
   },
   "district": {
    "title": "区"
   },
   "departments": {
    "title": "部门",
    "each": {
     "title": "部门",
     "parts": {
      "id": {
       "title": "部门标识"
      },
      "name": {
       "title": "部门名称"
      },
      "resident": {
       "title": "常驻"
      },
      "level": {
       "title": "层级"
      },
      "phone": {
       "title": "电话"
      }
     }
    }
   },
   "halls": {
    "title": "大厅",
    "each": {
     "title": "大厅",
     "parts": {
      "id": {
       "title": "大厅标识"
      },
      "name": {
       "title": "大厅名称"
      },
      "address": {
       "title": "地址"
      },
      "phone": {
       "title": "电话"
      },
      "windows": {
       "title": "窗口",
       "each": {
        "title": "窗口",
        "parts": {
         "id": {
          "title": "窗口标识"
         },
         "name": {
          "title": "窗口名称"
         },
         "theme": {
          "title": "主题窗口"
         }
        }
       }
      }
     }
    }
   }
  }
 }
}
