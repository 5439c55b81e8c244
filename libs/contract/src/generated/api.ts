export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_list"];
        put?: never;
        post: operations["Account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Admission_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Admission_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/discharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_discharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/drug-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DrugTest_ofAdmission"];
        put?: never;
        post: operations["DrugTest_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/move-bed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Admission_moveBed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phase_ofAdmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/record-absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Admission_recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/record-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Admission_recordReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/reintegration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reintegration_ofAdmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Screening_ofAdmission"];
        put?: never;
        post: operations["Screening_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/strike-absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Admission_strikeAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admissions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Admission_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attachment_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Attachment_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/beds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Centre_bedsByCentre"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/beds/{id}/bring-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Centre_bringBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/beds/{id}/take-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Centre_takeOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Centre_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centres/{id}/beds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Centre_beds"];
        put?: never;
        post: operations["Centre_addBeds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centres/{id}/edit-letterhead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Letterhead_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/centres/{id}/letterhead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letterhead_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Court_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drug-tests/{id}/add-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrugTest_addResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drug-tests/{id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrugTest_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmergencyAccess_list"];
        put?: never;
        post: operations["EmergencyAccess_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-accesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmergencyAccess_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-accesses/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmergencyAccess_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-accesses/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmergencyAccess_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/emergency-accesses/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EmergencyAccess_own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reintegration_followUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_lose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/miss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_miss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/follow-ups/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hearing_list"];
        put?: never;
        post: operations["Hearing_setMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hearing_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/{id}/change-hour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hearing_changeHour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/{id}/mark-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hearing_markHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Hearing_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hearing_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hearings/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hearing_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history/seals.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_seals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Legal_listHolidays"];
        put?: never;
        post: operations["Legal_addHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Legal_removeHoliday"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Worklist_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Legal_list"];
        put?: never;
        post: operations["Legal_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Legal_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Legal_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Legal_effect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Legal_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/legal-parameters/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Legal_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_support"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notice_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/order-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderDraft_find"];
        put: operations["OrderDraft_keep"];
        post?: never;
        delete: operations["OrderDraft_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/order-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderForm_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Person_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{id}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phase_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phase_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_discontinue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/phases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phase_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reintegration_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_list"];
        put?: never;
        post: operations["Referral_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Admission_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Attachment_ofReferral"];
        put?: never;
        post: operations["Attachment_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Phase_attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_recordDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/decisions/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_weighDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/entries/{number}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/entries/{number}/corrections/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_weighCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/entries/{number}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_verifyEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/hearings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hearing_ofReferral"];
        put?: never;
        post: operations["Hearing_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notice_ofReferral"];
        put?: never;
        post: operations["Notice_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/record-non-arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_recordNonArrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_ofReferral"];
        put?: never;
        post: operations["Report_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_term"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/referrals/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referral_weighOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_present"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/withdraw-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Report_withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/screenings/{id}/record-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Screening_recordResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_current"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_renewCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_takeSecondStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignIn_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-ins/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sign-ins/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Phase_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/counts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statistics/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Statistics_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Term_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AbsenceKind: "leave" | "hospital" | "absconded";
        AbsenceView: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AbsenceKind"];
            recordedBy: string;
            /** @description Why it was struck; it counts no more */
            struck: string | null;
            /**
             * Format: date
             * @description Last whole day away; none while it lasts
             */
            to: string | null;
            words: string | null;
        };
        AcceptReferral: {
            /**
             * Format: uuid
             * @description The bed to reserve; none for a clinic order
             */
            bedId?: string;
            /**
             * Format: date
             * @description Day the person is expected
             */
            expectedOn?: string;
            version: number;
        };
        /** @enum {string} */
        AccountAttention: "not_signed_in";
        AccountPage: {
            items: components["schemas"]["AccountView"][];
            next?: string;
            total: number;
        };
        /** @enum {string} */
        AccountState: "active" | "disabled";
        AccountView: {
            /** @description What the reader may do with this account now */
            actions: string[];
            centre: components["schemas"]["PlaceView"] | null;
            court: components["schemas"]["PlaceView"] | null;
            /** Format: date-time */
            createdAt: string;
            discipline: components["schemas"]["Discipline"] | null;
            displayName: string;
            /** @description Where the digest of the day goes */
            email: string | null;
            /** Format: uuid */
            id: string;
            /** @description Of the digest */
            language: components["schemas"]["ReportLanguage"];
            mustChangePassword: boolean;
            role: components["schemas"]["Role"];
            /** @description A code is asked for after the password */
            secondFactor: boolean;
            state: components["schemas"]["AccountState"];
            username: string;
            version: number;
        };
        AddBeds: {
            from: number;
            /** @description Put before each number, as the A in A-12 */
            prefix: string;
            sex: components["schemas"]["Sex"];
            to: number;
            ward: string;
        };
        AddHoliday: {
            /** Format: date */
            day: string;
            /** @description Both when left out */
            jurisdiction?: components["schemas"]["Jurisdiction"];
            nameAr: string;
            nameCkb: string;
            nameEn: string;
        };
        AddTestResults: {
            results: components["schemas"]["ClassResultBody"][];
            version: number;
        };
        /** @enum {string} */
        AdmissionAttention: "plan_missing";
        /** @enum {string} */
        AdmissionKind: "residential" | "clinic";
        AdmissionListItem: {
            /** Format: date */
            admittedOn: string;
            /** @description Ward and bed */
            bed: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            /** @description Days from arrival to today or to discharge */
            days: number;
            /** Format: date */
            dischargedOn: string | null;
            dischargeReason: components["schemas"]["DischargeReason"] | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AdmissionKind"];
            legalBasis: components["schemas"]["LegalBasis"];
            /** @description Empty for readers who do not see names */
            personName: string;
            /** @description Phases completed of the five */
            phasesCompleted: number;
            /** Format: uuid */
            referralId: string;
            state: components["schemas"]["AdmissionState"];
            /** @description None of a file of Article 40 */
            term: components["schemas"]["TermStandingView"] | null;
        };
        AdmissionPage: {
            items: components["schemas"]["AdmissionListItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        /** @enum {string} */
        AdmissionState: "active" | "discharged";
        AdmissionView: {
            absences: components["schemas"]["AbsenceView"][];
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: date */
            admittedOn: string;
            /** @description Ward and bed */
            bed: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            court: components["schemas"]["PlaceView"] | null;
            /** @description Days from arrival to today or to discharge */
            days: number;
            /** Format: uuid */
            decisionId: string | null;
            /** Format: date */
            dischargedOn: string | null;
            dischargeReason: components["schemas"]["DischargeReason"] | null;
            dischargeSummary: string | null;
            entries: components["schemas"]["OrderEntryView"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AdmissionKind"];
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date */
            orderedOn: string;
            orderNumber: string | null;
            outcome: components["schemas"]["Outcome"] | null;
            /** @description Absent for readers who do not see names */
            person?: components["schemas"]["PersonView"];
            /** @description Empty for readers who do not see names */
            personName: string;
            /** @description Phases completed of the five */
            phasesCompleted: number;
            /** Format: uuid */
            referralId: string;
            referralVersion: number;
            state: components["schemas"]["AdmissionState"];
            /** @description None of a file of Article 40 */
            term: components["schemas"]["TermStandingView"] | null;
            version: number;
        };
        AdmitPerson: {
            /**
             * Format: date
             * @description Day of arrival
             */
            admittedOn: string;
            /**
             * Format: uuid
             * @description Another bed than the one reserved
             */
            bedId?: string;
            version: number;
        };
        /** @enum {string} */
        AgeBand: "0-17" | "18-24" | "25-34" | "35-44" | "45+" | "unknown";
        /**
         * @description How pressing the alarm is that sounds
         * @enum {string}
         */
        AlarmLevel: "held" | "attended" | "last" | "third" | "second" | "first";
        /** @enum {string} */
        AttachmentKind: "order" | "court_letter" | "centre_letter";
        AttachmentList: {
            items: components["schemas"]["AttachmentView"][];
            /** @description The kinds the reader may add */
            kinds: string[];
            /** @description The largest file that is taken in, in bytes */
            mostBytes: number;
        };
        AttachmentView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: date-time */
            addedAt: string;
            addedBy: string;
            bytes: number;
            /**
             * Format: uuid
             * @description The entry of the ledger it is the scan of
             */
            entryId: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AttachmentKind"];
            mediaType: components["schemas"]["MediaType"];
            /** @description Null where the number could not be told */
            pages: number | null;
            /** @description SHA-256 of the content, hexadecimal */
            sha256: string;
            strikeReason: components["schemas"]["StrikeReason"] | null;
            strikeWords: string | null;
            /** Format: date-time */
            struckAt: string | null;
            /** @description Who struck it; its content is then shown to auditors alone */
            struckBy: string | null;
            version: number;
        };
        /** @enum {string} */
        Attendance: "present" | "late" | "excused" | "absent";
        AttendanceBody: {
            /** @description Clinical note; only the discipline, the case manager and the director read it */
            note?: string;
            /** Format: uuid */
            phaseId: string;
            status: components["schemas"]["Attendance"];
        };
        AttendanceCountsView: {
            absent: number;
            excused: number;
            late: number;
            present: number;
            /** @description (present + late) ÷ all but excused; null while nothing counts */
            rate: number | null;
        };
        AttendanceList: {
            items: components["schemas"]["DisciplineAttendanceView"][];
        };
        BasedOn: {
            version: number;
        };
        BedList: {
            /** @description The reader may add beds */
            canAdd: boolean;
            capacity: components["schemas"]["CapacityView"];
            items: components["schemas"]["BedView"][];
        };
        BedPlacementView: {
            /** Format: uuid */
            admissionId: string | null;
            caseNumber: string;
            /** Format: date-time */
            fromAt: string;
            kind: components["schemas"]["PlacementKind"];
            personName: string;
            /** Format: uuid */
            referralId: string;
        };
        BedsByCentre: {
            items: components["schemas"]["CentreBedsView"][];
            /** @description Beds in all these centres */
            total: number;
        };
        /** @enum {string} */
        BedStanding: "occupied" | "reserved" | "free" | "out_of_service";
        /** @enum {string} */
        BedState: "in_service" | "out_of_service";
        BedView: {
            actions: string[];
            /** Format: uuid */
            id: string;
            label: string;
            placement: components["schemas"]["BedPlacementView"] | null;
            sex: components["schemas"]["Sex"];
            standing: components["schemas"]["BedStanding"];
            state: components["schemas"]["BedState"];
            version: number;
            ward: string;
        };
        /** @enum {string} */
        BirthPrecision: "day" | "month" | "year" | "estimated";
        CancelHearing: {
            reason: components["schemas"]["CancelHearingReason"];
            version: number;
            words?: string;
        };
        /** @enum {string} */
        CancelHearingReason: "entered_in_error" | "decided_without_hearing" | "file_left_court" | "other";
        CapacityView: {
            /** @description In service and given to nobody */
            free: number;
            /** @description Beds in service */
            inService: number;
            occupied: number;
            outOfService: number;
            reserved: number;
        };
        CentreBedsView: {
            beds: number;
            centre: components["schemas"]["PlaceView"];
        };
        CentreList: {
            items: components["schemas"]["CentreView"][];
        };
        CentreView: {
            active: boolean;
            code: string;
            governorate: components["schemas"]["Governorate"];
            /** Format: uuid */
            id: string;
            jurisdiction: string;
            nameAr: string;
            nameCkb: string;
            nameEn: string;
        };
        ChangeHour: {
            /** @description Left out, the court has named no hour */
            at?: string;
            version: number;
        };
        ChangePassword: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        CheckView: {
            number: string;
            /** @description SHA-256 of the document, in hexadecimal */
            sha256: string;
            /** Format: date */
            submittedOn: string;
            /** @description Another report has taken its place */
            superseded: boolean;
        };
        ClassResultBody: {
            /** @description In ng/ml; of hair in pg/mg */
            cutOff?: number;
            drugClass: components["schemas"]["DrugClass"];
            result: components["schemas"]["TestResult"];
        };
        ClassResultView: {
            /** @description In ng/ml; of hair in pg/mg */
            cutOff: number | null;
            drugClass: components["schemas"]["DrugClass"];
            result: components["schemas"]["TestResult"];
        };
        CodeAndPassword: {
            /**
             * Format: password
             * @description Six digits of the authenticator app, or a recovery code
             */
            code: string;
            /** Format: password */
            currentPassword: string;
        };
        /** @enum {string} */
        Compartment: "legal" | "administrative" | "clinical" | "restricted";
        /** @enum {string} */
        Compliance: "complies" | "complies_partly" | "does_not_comply";
        ConfirmParameter: {
            /** @description Law, instruction or circular, with number and date */
            instrument: string;
            version: number;
        };
        CorrectAttendance: {
            note?: string;
            /** Format: uuid */
            phaseId: string;
            status: components["schemas"]["Attendance"];
            version: number;
        };
        CorrectEntry: {
            /** @description The court asks for drug tests in the reports */
            asksForTests?: boolean;
            /** Format: uuid */
            courtId?: string;
            /** Format: date */
            decidedOn?: string;
            judge?: string;
            /** @description Left out, the entry is struck */
            kind?: components["schemas"]["CourtDecision"];
            /** @description Why it is corrected */
            reason: string;
            reference?: string;
            termDays?: number;
            version: number;
        };
        CountedCasePage: {
            items: components["schemas"]["CountedCaseView"][];
            next?: string;
            total: number;
        };
        CountedCaseView: {
            /** Format: uuid */
            admissionId: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            /**
             * Format: date
             * @description The day that puts the case into the figure
             */
            day: string;
            /** @description What the case adds to a figure of days */
            days: number | null;
            legalBasis: components["schemas"]["LegalBasis"];
            outcome: components["schemas"]["Outcome"] | null;
            /** Format: uuid */
            referralId: string;
        };
        /** @enum {string} */
        CountedOutcome: "completed" | "transferred" | "ended_by_court" | "left" | "died" | "none";
        CountRowView: {
            centre: components["schemas"]["PlaceView"] | null;
            counts: components["schemas"]["MeasuresView"];
            /** @description Value of the grouping: an id, a month or a code */
            key: string;
        };
        CountsView: {
            /**
             * Format: date
             * @description Day the counts were taken
             */
            asOf: string;
            /** Format: date */
            from: string;
            groupBy: components["schemas"]["Grouping"];
            rows: components["schemas"]["CountRowView"][];
            /** Format: date */
            to: string;
            total: components["schemas"]["MeasuresView"];
        };
        /**
         * @description What that should have been; struck if none
         * @enum {string}
         */
        CourtDecision: "extension" | "continuation" | "release" | "stop" | "revocation" | "transfer_of_court" | "clinic_order" | "post_release_clinic_order" | "placement_order";
        /** @enum {string} */
        CourtKind: "investigation" | "misdemeanour" | "felony" | "juvenile" | "appeal";
        CourtList: {
            items: components["schemas"]["CourtView"][];
        };
        /** @enum {string} */
        CourtMeasure: "placement" | "clinic";
        CourtView: {
            active: boolean;
            governorate: components["schemas"]["Governorate"];
            /** Format: uuid */
            id: string;
            jurisdiction: string;
            kind: components["schemas"]["CourtKind"];
            nameAr: string;
            nameCkb: string;
            nameEn: string;
        };
        CreateAccount: {
            /** Format: uuid */
            centreId?: string;
            /** Format: uuid */
            courtId?: string;
            discipline?: components["schemas"]["Discipline"];
            displayName: string;
            /**
             * Format: email
             * @description For one e-mail a day about what is due; none is sent when left out
             */
            email?: string;
            /** @description Of that e-mail; Arabic when left out */
            language?: components["schemas"]["ReportLanguage"];
            role: components["schemas"]["Role"];
            /** @description Small Latin letters, digits, dot, dash; 3 to 40 */
            username: string;
        };
        DeclineNotice: {
            version: number;
            words: string;
        };
        /** @enum {string} */
        DeclineReason: "no_bed" | "no_suitable_ward" | "order_unclear" | "medical_unfit" | "wrong_centre" | "other";
        DeclineReferral: {
            reason: components["schemas"]["DeclineReason"];
            version: number;
            words?: string;
        };
        DischargePerson: {
            /**
             * Format: uuid
             * @description Ledger entry of the court decision it rests on
             */
            decisionId?: string;
            /** Format: date */
            dischargedOn: string;
            reason: components["schemas"]["DischargeReason"];
            summary?: string;
            version: number;
        };
        /** @enum {string} */
        DischargeReason: "COMPLETED_ABSTINENT" | "COMPLETED_NON_DEPENDENT" | "TRANSFERRED_CENTRE" | "TO_HOSPITAL" | "COURT_RELEASE_INCOMPLETE" | "ORDER_REVOKED_NONCOMPLIANCE" | "IMPRISONED_OTHER_CASE" | "ABSCONDED" | "DROPPED_OUT" | "WITHDREW_VOLUNTARY" | "DIED";
        /** @enum {string} */
        Discipline: "psychological" | "nutrition" | "medical" | "sport" | "vocational";
        DisciplineAttendanceView: {
            attendance: components["schemas"]["AttendanceCountsView"];
            discipline: components["schemas"]["Discipline"];
            state: components["schemas"]["PhaseState"];
        };
        /** @enum {string} */
        DiscontinueChoice: "not_indicated" | "refused" | "health" | "non_attendance" | "other";
        DiscontinuePhase: {
            reason: components["schemas"]["DiscontinueChoice"];
            version: number;
            words?: string;
        };
        /** @enum {string} */
        DiscontinueReason: "not_indicated" | "refused" | "health" | "non_attendance" | "discharged" | "other";
        DraftReport: {
            compliance?: components["schemas"]["Compliance"];
            /**
             * Format: uuid
             * @description The report of the same file that this one corrects
             */
            correctsId?: string;
            kind: components["schemas"]["ReportKind"];
            language: components["schemas"]["ReportLanguage"];
            recommendation?: components["schemas"]["Recommendation"];
            recommendedDays?: number;
            /** @description What the case manager says to the court */
            words?: string;
        };
        /** @enum {string} */
        DrugClass: "amphetamines" | "cannabis" | "opiates" | "tramadol" | "benzodiazepines" | "pregabalin" | "anticholinergics" | "fentanyl" | "synthetic_cannabinoids" | "cocaine" | "alcohol";
        DrugTestList: {
            /** @description What the reader may add to it now */
            actions: string[];
            items: components["schemas"]["DrugTestView"][];
        };
        DrugTestView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: date */
            collectedOn: string;
            /** Format: uuid */
            id: string;
            outcome: components["schemas"]["TestOutcome"];
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            results: components["schemas"]["ClassResultView"][];
            specimen: components["schemas"]["Specimen"] | null;
            /**
             * Format: date-time
             * @description It was recorded wrongly and counts for nothing
             */
            struckAt: string | null;
            struckWords: string | null;
            version: number;
            watched: boolean | null;
        };
        EditAccount: {
            /** Format: uuid */
            centreId?: string;
            /** Format: uuid */
            courtId?: string;
            discipline?: components["schemas"]["Discipline"];
            displayName: string;
            /**
             * Format: email
             * @description For one e-mail a day about what is due; none is sent when left out
             */
            email?: string;
            /** @description Of that e-mail; Arabic when left out */
            language?: components["schemas"]["ReportLanguage"];
            role: components["schemas"]["Role"];
            version: number;
        };
        EditLetterhead: {
            ar?: string;
            ckb?: string;
            en?: string;
            version: number;
        };
        EditReport: {
            compliance?: components["schemas"]["Compliance"];
            kind: components["schemas"]["ReportKind"];
            language: components["schemas"]["ReportLanguage"];
            recommendation?: components["schemas"]["Recommendation"];
            recommendedDays?: number;
            version: number;
            /** @description What the case manager says to the court */
            words?: string;
        };
        EmergencyAccessPage: {
            items: components["schemas"]["EmergencyAccessView"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        EmergencyAccessView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: uuid */
            admissionId: string | null;
            /** @description Null once the file is out of reach again */
            caseNumber: string | null;
            centre: components["schemas"]["PlaceView"] | null;
            /**
             * Format: date-time
             * @description When it was ended before its time
             */
            endedAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @description Display name of the account that opened it */
            openedBy: string;
            openerCentre: components["schemas"]["PlaceView"];
            openerDiscipline: components["schemas"]["Discipline"] | null;
            openerRole: components["schemas"]["EmergencyRole"];
            outcome: components["schemas"]["ReviewOutcome"] | null;
            personName: string | null;
            reason: components["schemas"]["EmergencyReason"];
            /**
             * Format: uuid
             * @description The file; null when the number led to none
             */
            referralId: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewedBy: string | null;
            soughtBy: components["schemas"]["SoughtBy"];
            state: components["schemas"]["EmergencyStanding"];
            version: number;
            words: string;
        };
        /** @enum {string} */
        EmergencyAttention: "to_review";
        /** @enum {string} */
        EmergencyReason: "life_threatening" | "brought_here" | "handover" | "court_or_safety" | "other";
        /** @enum {string} */
        EmergencyRole: "practitioner" | "centre_director";
        /** @enum {string} */
        EmergencyStanding: "open" | "ended" | "reviewed" | "found_nothing";
        EnrolmentView: {
            /** @description The otpauth address for the QR code */
            address: string;
            /** @description Base32, for typing into the app */
            secret: string;
        };
        EntryWarnings: {
            /**
             * Format: date
             * @description Last day of the term, the entry verified
             */
            to: string | null;
            warnings: components["schemas"]["LegalWarningView"][];
        };
        FirstCode: {
            /**
             * Format: password
             * @description Six digits, as the authenticator app shows them now
             */
            code: string;
        };
        /** @enum {string} */
        FollowUpAttention: "due" | "overdue";
        /** @enum {string} */
        FollowUpFilter: "open" | "scheduled" | "reached" | "not_reached" | "lost";
        FollowUpPage: {
            items: components["schemas"]["FollowUpView"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        /** @enum {string} */
        FollowUpState: "scheduled" | "reached" | "not_reached" | "lost";
        FollowUpView: {
            actions: string[];
            /** Format: uuid */
            admissionId: string;
            attempts: number;
            caseNumber: string;
            /** Format: date */
            contactedOn: string | null;
            /** Format: date */
            dischargedOn: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            month: number;
            note: string | null;
            personName: string;
            phone: string | null;
            standing: components["schemas"]["Standing"] | null;
            state: components["schemas"]["FollowUpState"];
            version: number;
        };
        /** @enum {string} */
        Governorate: "IQ-BG" | "IQ-BA" | "IQ-NI" | "IQ-KI" | "IQ-DI" | "IQ-AN" | "IQ-SD" | "IQ-BB" | "IQ-KA" | "IQ-NA" | "IQ-QA" | "IQ-MU" | "IQ-DQ" | "IQ-MA" | "IQ-WA" | "IQ-AR" | "IQ-SU" | "IQ-DA" | "IQ-HA";
        /** @enum {string} */
        Grouping: "centre" | "month" | "legal_basis" | "outcome" | "sex" | "age_band";
        HealthView: {
            /** @description The data are synthetic */
            demo: boolean;
            /** @description Roles that reach everything are held to a second factor */
            secondFactorRequired: boolean;
            status: string;
        };
        HearingCounts: {
            cancelled: number;
            held: number;
            postponed: number;
            /** @description Of those still to be held: whose report is due */
            reportsDue: number | null;
            /** @description Of those still to be held: whose court has the report */
            reportsHandedIn: number | null;
            set: number;
        };
        /** @enum {string} */
        HearingEndReason: "person_not_present" | "report_missing" | "court_not_sitting" | "more_time_needed" | "other" | "entered_in_error" | "decided_without_hearing" | "file_left_court";
        HearingLine: {
            /** @description Left out, the court has named no hour */
            at?: string;
            caseNumber: string;
        };
        HearingLines: {
            items: components["schemas"]["HearingLineView"][];
            refused: number;
            set: number;
        };
        HearingLineView: {
            caseNumber: string;
            /** @description Code of the problem that refused it */
            code: string | null;
            outcome: components["schemas"]["HearingOutcome"];
            personName: string | null;
            /** Format: uuid */
            referralId: string | null;
        };
        HearingList: {
            /** @description `set` when the reader may set a day */
            actions: string[];
            items: components["schemas"]["HearingView"][];
            /**
             * Format: date
             * @description No day before the order of the case is set
             */
            orderedOn: string;
        };
        HearingListItem: {
            /** @description What the reader may do with it now */
            actions: string[];
            at: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            /** @description Before which it was set */
            court: components["schemas"]["PlaceView"];
            /** Format: date-time */
            endedAt: string | null;
            endedBy: string | null;
            /** Format: uuid */
            id: string;
            /** @description The file has been transferred to another court since */
            isOfFormerCourt: boolean;
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date */
            on: string;
            /** @description Empty for readers who do not see names */
            personName: string;
            /**
             * Format: date
             * @description The day it was postponed to
             */
            postponedTo: string | null;
            reason: components["schemas"]["HearingEndReason"] | null;
            /** Format: uuid */
            referralId: string;
            referralState: components["schemas"]["ReferralState"];
            /** @description Whether the court has a report since its last decision; null for readers of no report */
            report: components["schemas"]["HearingReport"] | null;
            /**
             * Format: uuid
             * @description That report
             */
            reportId: string | null;
            reportNumber: string | null;
            /** Format: date-time */
            setAt: string;
            setBy: string;
            state: components["schemas"]["HearingState"];
            term: components["schemas"]["TermStandingView"] | null;
            version: number;
            words: string | null;
        };
        /** @enum {string} */
        HearingOutcome: "set" | "refused";
        HearingPage: {
            items: components["schemas"]["HearingListItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        /** @enum {string} */
        HearingReport: "handed_in" | "due" | "not_arrived";
        /** @enum {string} */
        HearingState: "set" | "held" | "postponed" | "cancelled";
        HearingView: {
            /** @description What the reader may do with it now */
            actions: string[];
            at: string | null;
            /** @description Before which it was set */
            court: components["schemas"]["PlaceView"];
            /** Format: date-time */
            endedAt: string | null;
            endedBy: string | null;
            /** Format: uuid */
            id: string;
            /** @description The file has been transferred to another court since */
            isOfFormerCourt: boolean;
            /** Format: date */
            on: string;
            /**
             * Format: date
             * @description The day it was postponed to
             */
            postponedTo: string | null;
            reason: components["schemas"]["HearingEndReason"] | null;
            /** Format: uuid */
            referralId: string;
            /** Format: date-time */
            setAt: string;
            setBy: string;
            state: components["schemas"]["HearingState"];
            version: number;
            words: string | null;
        };
        HeldSessionView: {
            discipline: components["schemas"]["Discipline"];
            /** Format: date */
            heldOn: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SessionKind"];
            minutes: number;
            /** @description People on its list */
            people: number;
            topic: string;
            version: number;
        };
        HistoryEntry: {
            /** Format: uuid */
            actorId: string | null;
            /** @description Network address it came from */
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @description Display name of the account that acted; empty for the program itself */
            by: string;
            caseNumber: string | null;
            compartment: components["schemas"]["Compartment"];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The emergency access it was read under
             */
            emergencyId: string | null;
            /** Format: uuid */
            id: string;
            /** @description The period whose seal covers it */
            period: number;
            /** Format: uuid */
            personId: string | null;
            /** @description Centre or court of whoever acted */
            place: components["schemas"]["PlaceView"] | null;
            /** Format: uuid */
            referralId: string | null;
            role: components["schemas"]["Role"] | null;
            /** @description `<subject>.<action>`, the key of the sentence */
            sentence: string;
            /** @description Its place in the chain of its case */
            seq: number;
        };
        /** @enum {string} */
        HistoryKind: "change" | "read";
        HistoryPage: {
            items: components["schemas"]["HistoryEntry"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        HolidayList: {
            items: components["schemas"]["HolidayView"][];
        };
        HolidayView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @description Null: both */
            jurisdiction: components["schemas"]["Jurisdiction"] | null;
            nameAr: string;
            nameCkb: string;
            nameEn: string;
        };
        /** @enum {string} */
        HomeSituation: "with_family" | "own_home" | "with_others" | "none_yet";
        HomeView: {
            items: components["schemas"]["WorkItemView"][];
        };
        IssuedAccountView: {
            account: components["schemas"]["AccountView"];
            /** @description To be handed over in person; must be changed at first sign-in */
            temporaryPassword: string;
        };
        /** @enum {string} */
        Jurisdiction: "federal" | "kri";
        /** @enum {string} */
        LabourReferral: "not_offered" | "accepted" | "refused";
        LawfulTermView: {
            /** @description How pressing the alarm is that sounds */
            alarm: components["schemas"]["AlarmLevel"] | null;
            /** @description Those of them that follow a covered day */
            daysHeldPastExpiry: number;
            /** @description Days after today that the term covers; none when it covers not even today */
            daysLeft: number | null;
            /** @description Days in residence, today included, that no order covers */
            daysWithoutBasis: number;
            /**
             * Format: date
             * @description First lawful day
             */
            from: string | null;
            lines: components["schemas"]["TermLineView"][];
            measure: components["schemas"]["CourtMeasure"] | null;
            sounding: components["schemas"]["TermAlarmView"] | null;
            status: components["schemas"]["TermStatus"];
            /**
             * Format: date
             * @description Last lawful day
             */
            to: string | null;
        };
        /**
         * @description Null: every article without a figure of its own
         * @enum {string}
         */
        LegalBasis: "ART32" | "ART33" | "ART39_PLACEMENT" | "ART39_CLINIC" | "ART39_POST_RELEASE_CLINIC" | "ART40_VOLUNTARY" | "KRI_LAW" | "OTHER";
        /** @enum {string} */
        LegalFinding: "placement_longer_than_maximum" | "extended_placement_longer_than_maximum" | "clinic_shorter_than_minimum" | "clinic_longer_than_maximum" | "placed_too_often";
        /** @enum {string} */
        LegalParameterAttention: "to_confirm" | "unconfirmed";
        LegalParameterList: {
            items: components["schemas"]["LegalParameterView"][];
        };
        /** @enum {string} */
        LegalParameterState: "proposed" | "adopted" | "withdrawn";
        LegalParameterView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** @description Null: every article without a figure of its own */
            basis: components["schemas"]["LegalBasis"] | null;
            /** @description Confirmed ones refuse what does not meet them; unconfirmed ones warn */
            confirmed: boolean;
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedBy: string | null;
            /** Format: date */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Before `effectiveFrom` when another took every day from it
             */
            effectiveTo: string | null;
            /** Format: uuid */
            id: string;
            instrument: string | null;
            jurisdiction: components["schemas"]["Jurisdiction"];
            key: components["schemas"]["ParameterKey"];
            note: components["schemas"]["ParameterNote"];
            /** @description Counts the versions of this figure, as a computed date names them */
            number: number;
            /** Format: date-time */
            proposedAt: string | null;
            /** @description Null: Najat started with it */
            proposedBy: string | null;
            source: components["schemas"]["SourceMark"];
            state: components["schemas"]["LegalParameterState"];
            /** @description Null: the law sets no such figure */
            value: number | null;
            version: number;
            words: string | null;
        };
        LegalWarningView: {
            /** @description What the entry says */
            actual: number;
            /** @description What the figure says */
            allowed: number;
            code: components["schemas"]["LegalFinding"];
            note: components["schemas"]["ParameterNote"];
            parameter: components["schemas"]["ParameterStampView"];
        };
        LetterheadInLanguage: {
            /** @description What stands beside it: the words before number and day */
            beside: string[];
            /** @description Its own lines; without them the usual ones stand there */
            own: string | null;
            usual: string[];
        };
        LetterheadView: {
            ar: components["schemas"]["LetterheadInLanguage"];
            /** Format: uuid */
            centreId: string;
            ckb: components["schemas"]["LetterheadInLanguage"];
            en: components["schemas"]["LetterheadInLanguage"];
            version: number;
        };
        LogOrder: {
            /** @description The court asks for drug tests in the reports */
            asksForTests?: boolean;
            /** Format: uuid */
            centreId: string;
            /**
             * Format: uuid
             * @description A clerk's own court is taken when left out
             */
            courtId?: string;
            judge?: string;
            legalBasis: components["schemas"]["LegalBasis"];
            /**
             * Format: date
             * @description Day of the order, or of the request of a person who came of their own accord
             */
            orderedOn: string;
            /** @description Number of the order; every order of a court has one */
            orderNumber?: string;
            person?: components["schemas"]["PersonBody"];
            /**
             * Format: uuid
             * @description Somebody already on record; otherwise `person`
             */
            personId?: string;
            /** @description Days the order names, when it names them */
            termDays?: number;
        };
        /** @enum {string} */
        LookedAt: "referral" | "attachment" | "admission" | "phase";
        LookView: {
            /** @description With what was said in it */
            clinical: boolean;
            /** @description Of a phase */
            discipline: components["schemas"]["Discipline"] | null;
            /** Format: date-time */
            lastAt: string;
            subject: components["schemas"]["LookedAt"];
            times: number;
        };
        /** @enum {string} */
        Measure: "referred" | "admitted" | "in_residence" | "completed" | "discharged_otherwise" | "sustained" | "held_past_expiry" | "days_held_past_expiry";
        MeasuresView: {
            /** @description People who arrived in the period */
            admitted: number;
            /** @description Discharged as completed in the period */
            completed: number;
            /** @description The days of the period on which they were */
            days_held_past_expiry: number;
            /** @description Discharged in any other way in the period */
            discharged_otherwise: number;
            /** @description People held on a day of the period that no order covered any more; nobody should be */
            held_past_expiry: number;
            /** @description In residence or attending at the end of the last day of the period */
            in_residence: number;
            /** @description Orders logged in the period, without those withdrawn */
            referred: number;
            /** @description Of those completed in the period: reached at six months or later, reported no return to use, and not admitted again anywhere */
            sustained: number;
        };
        /** @enum {string} */
        MediaType: "application/pdf" | "image/jpeg" | "image/png";
        /** @enum {string} */
        Milestone: "logged" | "verified" | "bed_reserved" | "arrived" | "report_due" | "report_submitted" | "decision" | "left";
        MilestoneView: {
            /**
             * Format: date
             * @description The day a report is due, of that step alone
             */
            due: string | null;
            /** Format: date */
            on: string | null;
            step: components["schemas"]["Milestone"];
        };
        MissFollowUp: {
            /** Format: date */
            contactedOn: string;
            note?: string;
            version: number;
        };
        MoveBed: {
            /** Format: uuid */
            bedId: string;
            version: number;
        };
        MovedCase: {
            after: components["schemas"]["TermOutlineView"];
            before: components["schemas"]["TermOutlineView"];
            caseNumber: string;
            /** Format: uuid */
            id: string;
        };
        /** @enum {string} */
        NoticeAttention: "to_decide";
        NoticeList: {
            /** @description `propose` when the reader may propose one now */
            actions: string[];
            items: components["schemas"]["NoticeView"][];
        };
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        /** @enum {string} */
        NoticeState: "proposed" | "supported" | "approved" | "issued" | "declined" | "withdrawn";
        NoticeView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            /** @description Number and code, to be checked by anybody */
            checkNumber: string | null;
            /** @description The court it is addressed to */
            court: components["schemas"]["PlaceView"];
            /** Format: date-time */
            endedAt: string | null;
            /** @description Who declined or withdrew it */
            endedBy: string | null;
            endWords: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            language: components["schemas"]["ReportLanguage"];
            number: string | null;
            personName: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            reasons: string;
            /** Format: uuid */
            referralId: string;
            /** @description SHA-256 of the document, in hexadecimal */
            sha256: string | null;
            state: components["schemas"]["NoticeState"];
            /** Format: date-time */
            supportedAt: string | null;
            supportedBy: string | null;
            tried: string;
            version: number;
        };
        OpenEmergencyAccess: {
            /** @description The whole case number; this or the national number */
            caseNumber?: string;
            nationalNumber?: string;
            reason: components["schemas"]["EmergencyReason"];
            /** @description What makes it necessary, for whoever reviews it */
            words: string;
        };
        OrderDraftContent: {
            asksForTests?: string;
            birthDate?: string;
            /** Format: uuid */
            centreId?: string;
            /** Format: uuid */
            courtId?: string;
            father?: string;
            given?: string;
            grandfather?: string;
            greatGrandfather?: string;
            judge?: string;
            laqab?: string;
            legalBasis?: string;
            motherGiven?: string;
            nationalNumber?: string;
            orderedOn?: string;
            orderNumber?: string;
            /**
             * Format: uuid
             * @description Somebody already on record
             */
            personId?: string;
            phone?: string;
            sex?: string;
            termDays?: string;
        };
        OrderDraftView: {
            content: components["schemas"]["OrderDraftContent"] | null;
            /** Format: date-time */
            savedAt: string | null;
        };
        /** @enum {string} */
        OrderEntryKind: "placement_order" | "clinic_order" | "post_release_clinic_order" | "voluntary_request" | "extension" | "continuation" | "release" | "stop" | "revocation" | "transfer_of_court" | "correction";
        OrderEntryView: {
            /** @description Number of the report that the court answers with it */
            answersReport: string | null;
            /** @description The court asks for drug tests in the reports */
            asksForTests: boolean;
            /** @description What that should have been; struck if none */
            correctedKind: components["schemas"]["CourtDecision"] | null;
            /** @description The entry it corrects */
            corrects: number | null;
            court: components["schemas"]["PlaceView"] | null;
            /** Format: date */
            decidedOn: string;
            /** Format: uuid */
            id: string;
            judge: string | null;
            kind: components["schemas"]["OrderEntryKind"];
            note: string | null;
            number: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description Who entered it */
            recordedBy: string;
            reference: string | null;
            termDays: number | null;
            /** @description Whether the reader may verify it now */
            verifiable: boolean;
            /** Format: date-time */
            verifiedAt: string | null;
            /** @description Who found it to agree with the paper */
            verifiedBy: string | null;
        };
        OrderFormView: {
            /** @description Centres that orders were for, the most frequent first */
            centreIds: string[];
            /** @description Courts that orders were of, the most frequent first */
            courtIds: string[];
            /** @description Judges of the court, whoever decided last first */
            judges: string[];
            /** @description Legal bases, the most frequent first */
            legalBases: string[];
            /** @description The largest scan that is taken in, in bytes */
            mostBytes: number;
        };
        /** @enum {string} */
        Outcome: "completed" | "transferred" | "ended_by_court" | "left" | "died";
        OwnEmergencyAccesses: {
            items: components["schemas"]["EmergencyAccessView"][];
            minutes: number;
        };
        ParameterEffect: {
            /** @description At most 100 of those, worst first */
            moved: components["schemas"]["MovedCase"][];
            /** @description Those of them whose term would be another */
            movedTotal: number;
            /** @description Where the next part begins; absent in the last one */
            next?: string;
            /** @description Open cases of the jurisdiction reckoned in this part */
            reckoned: number;
            /** @description How the cases of this part stand, before and after */
            standings: components["schemas"]["StandingCount"][];
            /** @description All of them; only in the first part */
            total?: number;
        };
        /** @enum {string} */
        ParameterKey: "term_days" | "extension_days" | "placement_max_days" | "placement_extended_max_days" | "clinic_min_days" | "clinic_max_days" | "clinic_sessions_per_week" | "voluntary_observation_days" | "report_lead_days" | "first_report_days" | "report_interval_days" | "hearing_lead_days" | "repeat_placement_limit" | "committee_quorum" | "alarm_first_days" | "alarm_second_days" | "alarm_third_days" | "alarm_last_days" | "first_day_counts" | "ending_day_counts" | "clock_waits_for_arrival" | "leave_suspends" | "hospital_suspends" | "absconded_suspends" | "unverified_orders_count" | "unverified_endings_count" | "report_due_on_working_day";
        /** @enum {string} */
        ParameterNote: "none" | "article_of_90_180_unclear" | "clinic_term_conflicts_with_placement" | "clinic_frequency_remembered" | "observation_remembered" | "repeat_rule_not_found" | "order_expected_to_name_days" | "no_source_for_report_dates" | "law_silent_shorter_reading" | "law_silent_practice" | "product_decision";
        ParameterStampView: {
            basis: components["schemas"]["LegalBasis"] | null;
            /** @description Whether a legal officer has confirmed it */
            confirmed: boolean;
            key: components["schemas"]["ParameterKey"];
            version: number;
        };
        PasswordOnly: {
            /** Format: password */
            currentPassword: string;
        };
        PeriodPage: {
            items: components["schemas"]["PeriodView"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        PeriodView: {
            /** @description How many cases it tells of */
            cases: number | null;
            /** Format: date-time */
            closedAt: string | null;
            no: number;
            /** Format: date-time */
            openedAt: string;
            /** @description Root of the tree over the chains of those cases */
            root: string | null;
            /** @description Hash over the root and the seal before */
            seal: string | null;
        };
        PersonBody: {
            /** Format: date */
            birthDate?: string;
            birthPrecision?: components["schemas"]["BirthPrecision"];
            father: string;
            given: string;
            grandfather?: string;
            greatGrandfather?: string;
            laqab?: string;
            /** @description Mother's own name */
            motherGiven?: string;
            nationalNumber?: string;
            /** @example +9647701234567 */
            phone?: string;
            sex: components["schemas"]["Sex"];
        };
        PersonCaseView: {
            /** Format: uuid */
            admissionId: string | null;
            /** Format: date */
            admittedOn: string | null;
            caseNumber: string;
            /** Format: date */
            dischargedOn: string | null;
            legalBasis: string;
            /** Format: date */
            orderedOn: string;
            /** Format: uuid */
            referralId: string;
            state: string;
        };
        PersonFileView: {
            /** Format: date */
            birthDate: string | null;
            birthPrecision: components["schemas"]["BirthPrecision"] | null;
            cases: components["schemas"]["PersonCaseView"][];
            /** @description The whole name, parts in their official order */
            displayName: string;
            father: string;
            given: string;
            grandfather: string | null;
            greatGrandfather: string | null;
            /** Format: uuid */
            id: string;
            laqab: string | null;
            motherGiven: string | null;
            nationalNumber: string | null;
            phone: string | null;
            sex: components["schemas"]["Sex"];
            version: number;
        };
        PersonHits: {
            items: components["schemas"]["PersonHitView"][];
        };
        PersonHitView: {
            /** Format: date */
            birthDate: string | null;
            /** @description Their newest case within reach */
            caseNumber: string;
            displayName: string;
            /** Format: uuid */
            id: string;
            motherGiven: string | null;
            /** Format: uuid */
            referralId: string;
            sex: components["schemas"]["Sex"];
            state: string;
        };
        PersonSearch: {
            /** @description A name, a case number or a national number */
            text: string;
        };
        PersonView: {
            /** Format: date */
            birthDate: string | null;
            birthPrecision: components["schemas"]["BirthPrecision"] | null;
            /** @description The whole name, parts in their official order */
            displayName: string;
            father: string;
            given: string;
            grandfather: string | null;
            greatGrandfather: string | null;
            /** Format: uuid */
            id: string;
            laqab: string | null;
            motherGiven: string | null;
            nationalNumber: string | null;
            phone: string | null;
            sex: components["schemas"]["Sex"];
            version: number;
        };
        /** @enum {string} */
        PhaseAttention: "no_recent_session" | "past_planned_end";
        PhaseList: {
            items: components["schemas"]["PhaseListItem"][];
        };
        PhaseListItem: {
            actions: string[];
            /** Format: uuid */
            admissionId: string;
            attendance: components["schemas"]["AttendanceCountsView"];
            caseNumber: string;
            discipline: components["schemas"]["Discipline"];
            /** Format: date */
            endedOn: string | null;
            endReason: components["schemas"]["DiscontinueReason"] | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastSessionOn: string | null;
            personName: string;
            /** Format: date */
            plannedFrom: string | null;
            /** Format: date */
            plannedTo: string | null;
            /** Format: date */
            startedOn: string | null;
            state: components["schemas"]["PhaseState"];
            version: number;
        };
        PhasePage: {
            items: components["schemas"]["PhaseListItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        PhaseSessionView: {
            /** Format: date */
            heldOn: string;
            kind: components["schemas"]["SessionKind"];
            ledBy: string;
            minutes: number;
            note?: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            sessionId: string;
            status: components["schemas"]["Attendance"];
            topic: string;
            version: number;
        };
        /** @enum {string} */
        PhaseState: "offered" | "planned" | "in_progress" | "completed" | "discontinued";
        PhaseView: {
            actions: string[];
            /** Format: uuid */
            admissionId: string;
            /** Format: date */
            admittedOn: string;
            attendance: components["schemas"]["AttendanceCountsView"];
            caseNumber: string;
            discipline: components["schemas"]["Discipline"];
            /** Format: date */
            endedOn: string | null;
            endReason: components["schemas"]["DiscontinueReason"] | null;
            endWords?: string | null;
            goals?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastSessionOn: string | null;
            personName: string;
            /** Format: date */
            plannedFrom: string | null;
            /** Format: date */
            plannedTo: string | null;
            sessions?: components["schemas"]["PhaseSessionView"][];
            /** Format: date */
            startedOn: string | null;
            state: components["schemas"]["PhaseState"];
            version: number;
        };
        /** @enum {string} */
        PlacementKind: "reserved" | "occupied";
        PlaceView: {
            /** Format: uuid */
            id: string;
            nameAr: string;
            nameCkb: string;
            nameEn: string;
        };
        PlanPhase: {
            goals: string;
            /** Format: date */
            plannedFrom: string;
            /** Format: date */
            plannedTo: string;
            version: number;
        };
        /** @enum {string} */
        PlanState: "draft" | "agreed";
        PlanView: {
            actions: string[];
            /** Format: uuid */
            admissionId: string;
            /** Format: date */
            agreedOn: string | null;
            family: string | null;
            home: components["schemas"]["HomeSituation"] | null;
            /** Format: uuid */
            id: string;
            labourReferral: components["schemas"]["LabourReferral"] | null;
            relapsePrevention: string | null;
            state: components["schemas"]["PlanState"];
            study: string | null;
            version: number;
            work: components["schemas"]["WorkSituation"] | null;
        };
        PostponeHearing: {
            /** @description Left out, the court has named no hour */
            at?: string;
            reason: components["schemas"]["PostponeReason"];
            /**
             * Format: date
             * @description The day it is heard instead
             */
            to: string;
            version: number;
            words?: string;
        };
        /** @enum {string} */
        PostponeReason: "person_not_present" | "report_missing" | "court_not_sitting" | "more_time_needed" | "other";
        ProposeNotice: {
            /**
             * Format: uuid
             * @description The court that is competent to act on it
             */
            courtId: string;
            language: components["schemas"]["ReportLanguage"];
            /** @description What of the programme was not kept to; nothing of what was said or found */
            reasons: string;
            /** @description What the centre has tried */
            tried: string;
        };
        ProposeParameter: {
            /** @description The article it is for; left out, for every article that has no figure of its own */
            basis?: components["schemas"]["LegalBasis"];
            /** Format: date */
            effectiveFrom: string;
            jurisdiction: components["schemas"]["Jurisdiction"];
            key: components["schemas"]["ParameterKey"];
            source: components["schemas"]["SourceMark"];
            /** @description Of a yes-or-no question 1 or 0; left out, the law sets no such figure */
            value?: number;
            /** @description What it is read from, for whoever confirms it */
            words: string;
        };
        QuorumView: {
            /** @description A figure that nobody has confirmed warns, and does not block */
            confirmed: boolean;
            needed: number;
            signed: number;
        };
        ReachFollowUp: {
            /** Format: date */
            contactedOn: string;
            note?: string;
            standing: components["schemas"]["Standing"];
            version: number;
        };
        ReaderPage: {
            items: components["schemas"]["ReaderView"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        ReaderView: {
            /** Format: uuid */
            actorId: string;
            by: string;
            /** @description Which compartments they belong to */
            compartments: string[];
            /** @description On how many occasions: looks within ten minutes of each other are one */
            count: number;
            /** @description Whether any was shown under emergency access */
            emergency: boolean;
            /** Format: date-time */
            first: string;
            /** Format: date-time */
            last: string;
            /** @description Centre or court of the reader */
            place: components["schemas"]["PlaceView"] | null;
            role: components["schemas"]["Role"];
        };
        /** @enum {string} */
        Recommendation: "none" | "release" | "release_with_clinic" | "extension" | "stop" | "continuation" | "revocation";
        RecordAbsence: {
            /**
             * Format: date
             * @description First whole day away
             */
            from: string;
            kind: components["schemas"]["AbsenceKind"];
            version: number;
            words?: string;
        };
        RecordDecision: {
            /** @description Number of the report that it answers */
            answersReport?: string;
            /** @description The court asks for drug tests in the reports */
            asksForTests?: boolean;
            /**
             * Format: uuid
             * @description The court a file is transferred to; of no other decision
             */
            courtId?: string;
            /** Format: date */
            decidedOn: string;
            judge?: string;
            kind: components["schemas"]["CourtDecision"];
            note?: string;
            /** @description Number of the decision */
            reference: string;
            termDays?: number;
            version: number;
        };
        RecordDrugTest: {
            /**
             * Format: date
             * @description The day of the sample, or on which it should have been given
             */
            collectedOn: string;
            outcome: components["schemas"]["TestOutcome"];
            /** @description What is known already; the rest is added later */
            results?: components["schemas"]["ClassResultBody"][];
            /** @description With a sample, and never without */
            specimen?: components["schemas"]["Specimen"];
            /** @description With a sample: somebody watched how it was given */
            watched?: boolean;
        };
        RecordReturn: {
            /**
             * Format: date
             * @description Day of the return, a day in the house again
             */
            returnedOn: string;
            version: number;
        };
        RecordScreening: {
            consent: components["schemas"]["ScreeningConsent"];
            kind: components["schemas"]["ScreeningKind"];
            /** @description `pending` when left out */
            result?: components["schemas"]["ScreeningResult"];
            /**
             * Format: date
             * @description With a result that is not `pending`
             */
            resultedOn?: string;
            /**
             * Format: date
             * @description With consent; never after a refusal
             */
            takenOn?: string;
        };
        RecordScreeningResult: {
            /** @description `pending` takes back a result that was entered by mistake */
            result: components["schemas"]["ScreeningResult"];
            /**
             * Format: date
             * @description With a result that is not `pending`
             */
            resultedOn?: string;
            version: number;
        };
        RecordSession: {
            attendance: components["schemas"]["AttendanceBody"][];
            /** Format: date */
            heldOn: string;
            kind: components["schemas"]["SessionKind"];
            minutes: number;
            topic: string;
        };
        RecoveryCodesView: {
            codes: string[];
        };
        /** @enum {string} */
        ReferralAttention: "arrival_overdue" | "declined_recently" | "not_arrived_recently";
        ReferralListItem: {
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            court: components["schemas"]["PlaceView"] | null;
            /** Format: date */
            expectedOn: string | null;
            /** Format: uuid */
            id: string;
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date-time */
            loggedAt: string;
            /** Format: date */
            orderedOn: string;
            orderNumber: string | null;
            /** @description Empty for readers who do not see names */
            personName: string;
            state: components["schemas"]["ReferralState"];
        };
        ReferralPage: {
            items: components["schemas"]["ReferralListItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        /** @enum {string} */
        ReferralState: "logged" | "verified" | "accepted" | "admitted" | "closed" | "declined" | "withdrawn" | "not_arrived";
        ReferralView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: uuid */
            admissionId: string | null;
            /** @description Ward and bed reserved or occupied */
            bed: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            court: components["schemas"]["PlaceView"] | null;
            endReason: string | null;
            endWords: string | null;
            entries: components["schemas"]["OrderEntryView"][];
            /** Format: date */
            expectedOn: string | null;
            /** Format: uuid */
            id: string;
            judge: string | null;
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date-time */
            loggedAt: string;
            loggedBy: string;
            milestones: components["schemas"]["MilestoneView"][];
            /** Format: date */
            orderedOn: string;
            orderNumber: string | null;
            /** @description Absent for readers who do not see names */
            person?: components["schemas"]["PersonView"];
            /** @description Empty for readers who do not see names */
            personName: string;
            state: components["schemas"]["ReferralState"];
            /** @description None of a file of Article 40 */
            term: components["schemas"]["TermStandingView"] | null;
            verifiedBy: string | null;
            version: number;
        };
        ReintegrationView: {
            /** @description The reader may write the plan */
            canPlan: boolean;
            followUps: components["schemas"]["FollowUpView"][];
            plan: components["schemas"]["PlanView"] | null;
        };
        ReportAttendanceView: {
            absent: number;
            excused: number;
            late: number;
            present: number;
        };
        /** @enum {string} */
        ReportAttention: "to_present" | "to_sign" | "to_conclude" | "to_approve" | "to_submit" | "unanswered";
        /** @enum {string} */
        ReportAuthor: "committee" | "assigned_doctor";
        ReportDisciplineView: {
            attendance: components["schemas"]["ReportAttendanceView"];
            discipline: components["schemas"]["Discipline"];
            state: components["schemas"]["PhaseState"];
        };
        ReportedAbsenceView: {
            /** Format: date */
            from: string;
            kind: components["schemas"]["AbsenceKind"];
            /** Format: date */
            to: string | null;
        };
        ReportedClassView: {
            confirmedPositive: number;
            drugClass: components["schemas"]["DrugClass"];
            negative: number;
            /** @description Of a screening that nothing has confirmed */
            presumptivePositive: number;
        };
        ReportedTestsView: {
            /** @description Of those given: no result is known yet */
            awaited: number;
            classes: components["schemas"]["ReportedClassView"][];
            given: number;
            invalid: number;
            missed: number;
            refused: number;
        };
        ReportFactsView: {
            /** @description Days away from the centre in the period */
            absences: components["schemas"]["ReportedAbsenceView"][];
            admissionKind: components["schemas"]["AdmissionKind"];
            /** Format: date */
            admittedOn: string;
            caseNumber: string;
            centre: components["schemas"]["ReportPlaceView"];
            court: components["schemas"]["ReportPlaceView"];
            /** Format: date */
            dischargedOn: string | null;
            disciplines: components["schemas"]["ReportDisciplineView"][];
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date */
            orderedOn: string;
            orderNumber: string;
            /** Format: date */
            periodFrom: string;
            /** Format: date */
            periodTo: string;
            personName: string;
            /** @description Drug tests of the period; there only when the order asks for them */
            tests?: components["schemas"]["ReportedTestsView"];
        };
        /** @enum {string} */
        ReportKind: "committee" | "assigned_doctor" | "progress" | "non_compliance" | "completion";
        /**
         * @description Of the digest
         * @enum {string}
         */
        ReportLanguage: "ar" | "ckb" | "en";
        ReportList: {
            /** @description `draft` when the reader may draft a report now */
            actions: string[];
            /** @description Of the stay reported on */
            admissionKind: components["schemas"]["AdmissionKind"] | null;
            items: components["schemas"]["ReportListItem"][];
        };
        ReportListItem: {
            actions: string[];
            author: components["schemas"]["ReportAuthor"];
            /** @description Number and check code, as the public page asks for them */
            checkNumber: string | null;
            compliance: components["schemas"]["Compliance"] | null;
            /** @description Number of the report that took its place */
            correctedBy: string | null;
            /** Format: uuid */
            correctsId: string | null;
            /** @description Number of the report that this one corrects */
            correctsNumber: string | null;
            /** Format: date-time */
            draftedAt: string;
            draftedBy: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReportKind"];
            language: components["schemas"]["ReportLanguage"];
            number: string | null;
            /** Format: date */
            periodFrom: string | null;
            /** Format: date */
            periodTo: string | null;
            recommendation: components["schemas"]["Recommendation"] | null;
            recommendedDays: number | null;
            /** @description SHA-256 of the document, in hexadecimal */
            sha256: string | null;
            state: components["schemas"]["ReportState"];
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
        };
        ReportPage: {
            items: components["schemas"]["ReportPageItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        ReportPageItem: {
            author: components["schemas"]["ReportAuthor"];
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            court: components["schemas"]["PlaceView"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReportKind"];
            legalBasis: components["schemas"]["LegalBasis"];
            /** @description How many it needs */
            needed: number | null;
            number: string | null;
            personName: string;
            /** Format: uuid */
            referralId: string;
            /** @description Signatures under what is before the signatories; null to a court */
            signed: number | null;
            state: components["schemas"]["ReportState"];
            /** Format: date */
            submittedOn: string | null;
            /** @description By which the list is ordered */
            term: components["schemas"]["TermStandingView"] | null;
        };
        ReportPlaceView: {
            ar: string;
            ckb: string;
            en: string;
        };
        /** @enum {string} */
        ReportState: "drafted" | "presented" | "signed" | "approved" | "submitted" | "answered" | "discarded";
        ReportView: {
            actions: string[];
            /** Format: date-time */
            approvedAt: string | null;
            approvedBy: string | null;
            author: components["schemas"]["ReportAuthor"];
            /** @description Number and check code, as the public page asks for them */
            checkNumber: string | null;
            compliance: components["schemas"]["Compliance"] | null;
            /** @description Number of the report that took its place */
            correctedBy: string | null;
            /** Format: uuid */
            correctsId: string | null;
            /** @description Number of the report that this one corrects */
            correctsNumber: string | null;
            /** Format: date-time */
            draftedAt: string;
            draftedBy: string;
            /** @description Absent where the reader is told when it is presented */
            facts: components["schemas"]["ReportFactsView"] | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReportKind"];
            language: components["schemas"]["ReportLanguage"];
            number: string | null;
            /** Format: date */
            periodFrom: string | null;
            /** Format: date */
            periodTo: string | null;
            quorum: components["schemas"]["QuorumView"];
            recommendation: components["schemas"]["Recommendation"] | null;
            recommendedDays: number | null;
            /** Format: uuid */
            referralId: string;
            /** @description Why it was sent back, the latest first: of a draft, what it waits for. Not told to a court */
            sentBack: components["schemas"]["SentBackView"][];
            /** @description SHA-256 of the document, in hexadecimal */
            sha256: string | null;
            signatures: components["schemas"]["SignatureView"][];
            state: components["schemas"]["ReportState"];
            /** Format: date-time */
            submittedAt: string | null;
            version: number;
            words: string | null;
        };
        ReviewableAccessView: {
            /** @description What the reader may do with it now */
            actions: string[];
            /** Format: uuid */
            admissionId: string | null;
            /** @description Null once the file is out of reach again */
            caseNumber: string | null;
            centre: components["schemas"]["PlaceView"] | null;
            /**
             * Format: date-time
             * @description When it was ended before its time
             */
            endedAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description From the record of reads */
            looks: components["schemas"]["LookView"][];
            note: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @description Display name of the account that opened it */
            openedBy: string;
            openerCentre: components["schemas"]["PlaceView"];
            openerDiscipline: components["schemas"]["Discipline"] | null;
            openerRole: components["schemas"]["EmergencyRole"];
            outcome: components["schemas"]["ReviewOutcome"] | null;
            personName: string | null;
            reason: components["schemas"]["EmergencyReason"];
            /**
             * Format: uuid
             * @description The file; null when the number led to none
             */
            referralId: string | null;
            /** Format: date-time */
            reviewedAt: string | null;
            reviewedBy: string | null;
            soughtBy: components["schemas"]["SoughtBy"];
            state: components["schemas"]["EmergencyStanding"];
            version: number;
            words: string;
        };
        ReviewEmergencyAccess: {
            note: string;
            outcome: components["schemas"]["ReviewOutcome"];
            version: number;
        };
        /** @enum {string} */
        ReviewOutcome: "justified" | "not_justified" | "needs_action";
        /** @enum {string} */
        Role: "court_clerk" | "intake_officer" | "practitioner" | "case_manager" | "centre_director" | "directorate" | "legal_officer" | "auditor" | "system_admin";
        SavePlan: {
            family?: string;
            home?: components["schemas"]["HomeSituation"];
            labourReferral?: components["schemas"]["LabourReferral"];
            relapsePrevention?: string;
            study?: string;
            version: number;
            work?: components["schemas"]["WorkSituation"];
        };
        /** @enum {string} */
        ScreeningConsent: "given" | "refused";
        /** @enum {string} */
        ScreeningKind: "hiv" | "hcv" | "tb";
        ScreeningList: {
            /** @description What the reader may add to it now */
            actions: string[];
            items: components["schemas"]["ScreeningView"][];
        };
        /** @enum {string} */
        ScreeningResult: "pending" | "non_reactive" | "reactive" | "indeterminate";
        ScreeningView: {
            /** @description What the reader may do with it now */
            actions: string[];
            consent: components["schemas"]["ScreeningConsent"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ScreeningKind"];
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            result: components["schemas"]["ScreeningResult"] | null;
            /** Format: date */
            resultedOn: string | null;
            /** Format: date */
            takenOn: string | null;
            version: number;
        };
        SecondFactorView: {
            /**
             * Format: date-time
             * @description Since when; null while there is none
             */
            confirmedAt: string | null;
            recoveryCodesLeft: number;
            /** @description The role asks for one, so it cannot be turned off */
            required: boolean;
        };
        SecondStep: {
            /**
             * Format: password
             * @description Six digits of the authenticator app, or a recovery code
             */
            code: string;
            /**
             * Format: password
             * @description What the password was answered with
             */
            token: string;
        };
        SendBackReport: {
            version: number;
            /** @description Why; read by whoever wrote it, and kept */
            words: string;
        };
        SentBackView: {
            /** Format: date-time */
            at: string;
            by: string;
            words: string;
        };
        /** @enum {string} */
        SessionKind: "individual" | "group";
        SessionView: {
            accessToken: string;
            account: components["schemas"]["SignedInAccountView"];
        };
        SetHearing: {
            /** @description Left out, the court has named no hour */
            at?: string;
            /** Format: date */
            on: string;
        };
        SetHearings: {
            lines: components["schemas"]["HearingLine"][];
            /** Format: date */
            on: string;
        };
        /** @enum {string} */
        Sex: "male" | "female";
        SignatureView: {
            capacity: components["schemas"]["SigningCapacity"];
            discipline: components["schemas"]["Discipline"] | null;
            name: string;
            /** @description It is the reader’s own */
            own: boolean;
            /** Format: date-time */
            signedAt: string;
        };
        SignedInAccountView: {
            centre: components["schemas"]["PlaceView"] | null;
            court: components["schemas"]["PlaceView"] | null;
            discipline: components["schemas"]["Discipline"] | null;
            displayName: string;
            /** Format: uuid */
            id: string;
            mustChangePassword: boolean;
            /** @description The role asks for a second factor; until there is one nothing else is open */
            mustEnrolSecondFactor: boolean;
            /** @description Permissions of the role; reach is decided by the server alone */
            permissions: string[];
            role: components["schemas"]["Role"];
            username: string;
        };
        SignIn: {
            /** Format: password */
            password: string;
            username: string;
        };
        SignInAnswer: {
            accessToken?: string;
            account?: components["schemas"]["SignedInAccountView"];
            secondStepToken?: string;
        };
        /** @enum {string} */
        SigningCapacity: "committee_member" | "assigned_doctor" | "centre_director";
        SignInPage: {
            items: components["schemas"]["SignInView"][];
            next?: string;
            total: number;
        };
        SignInView: {
            address: string;
            browser: string | null;
            /** @description The one this request was made with */
            current: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt: string;
            /** Format: date-time */
            openedAt: string;
            system: string | null;
        };
        /** @enum {string} */
        SoughtBy: "case_number" | "national_number";
        /** @enum {string} */
        SourceMark: "found" | "unverified" | "derived";
        /** @enum {string} */
        Specimen: "urine" | "saliva" | "blood" | "hair";
        /** @enum {string} */
        Standing: "sustained" | "returned_to_use" | "in_treatment_again" | "not_said";
        StandingCount: {
            after: number;
            before: number;
            status: components["schemas"]["TermStatus"];
        };
        StartPhase: {
            /** Format: date */
            startedOn: string;
            version: number;
        };
        StrikeAbsence: {
            /** Format: uuid */
            absenceId: string;
            version: number;
            /** @description Why it should not be there */
            words: string;
        };
        StrikeAttachment: {
            reason: components["schemas"]["StrikeReason"];
            version: number;
            words?: string;
        };
        StrikeDrugTest: {
            version: number;
            /** @description Why it was recorded wrongly */
            words: string;
        };
        /** @enum {string} */
        StrikeReason: "wrong_file" | "unreadable" | "duplicate" | "other";
        /** @enum {string} */
        TermAlarm: "term_ends" | "held_past_term" | "held_before_term" | "attended_past_term";
        TermAlarmView: {
            days: number;
            kind: components["schemas"]["TermAlarm"];
            /** Format: date */
            on: string;
        };
        /** @enum {string} */
        TermAttention: "held" | "attended" | "last" | "third" | "second" | "first" | "report_due" | "without_days" | "unverified";
        /** @enum {string} */
        TermLine: "correction.of_unknown_entry" | "entry.superseded" | "entry.struck" | "entry.not_verified" | "entry.counted_unverified" | "entry.in_future" | "order.gives" | "order.adds_nothing" | "order.without_days" | "extension.gives" | "extension.gives_after_expiry" | "extension.after_end" | "extension.without_order" | "extension.without_days" | "ending.ends" | "ending.already_ended" | "ending.without_order" | "transfer.clock_runs_on" | "voluntary.no_term" | "voluntary.not_for_court_file" | "entry.not_for_voluntary_file" | "clock.waits_for_arrival" | "absence.suspends" | "absence.runs_on" | "gap.no_term_in_force" | "held.before_any_term" | "held.past_expiry" | "attended.without_term" | "status.no_order" | "status.no_term" | "status.voluntary" | "status.running" | "status.due_soon" | "status.overdue" | "status.ended" | "status.ran_out";
        TermLineView: {
            code: components["schemas"]["TermLine"];
            /** @description The correction by whose words that entry stands */
            correction?: number;
            days?: number;
            /** @description Number of the entry it speaks of */
            entry?: number;
            /** Format: date */
            from?: string;
            parameters?: components["schemas"]["ParameterStampView"][];
            /** Format: date */
            to?: string;
        };
        TermListItem: {
            /** Format: uuid */
            admissionId: string | null;
            caseNumber: string;
            centre: components["schemas"]["PlaceView"];
            court: components["schemas"]["PlaceView"];
            legalBasis: components["schemas"]["LegalBasis"];
            /** @description Empty for readers who do not see names */
            personName: string;
            /** Format: uuid */
            referralId: string;
            state: components["schemas"]["ReferralState"];
            term: components["schemas"]["TermStandingView"];
        };
        TermOutlineView: {
            daysHeldPastExpiry: number;
            daysLeft: number | null;
            daysWithoutBasis: number;
            /** Format: date */
            from: string | null;
            status: components["schemas"]["TermStatus"];
            /** Format: date */
            to: string | null;
        };
        TermPage: {
            items: components["schemas"]["TermListItem"][];
            /** @description True when the list has more rows than `total` says */
            more?: boolean;
            /** @description Where the next page starts; absent on the last one */
            next?: string;
            /** @description Rows in the whole list, counted up to 10,000 */
            total: number;
        };
        TermStandingView: {
            /** @description How pressing the alarm is that sounds */
            alarm: components["schemas"]["AlarmLevel"] | null;
            /** @description Those of them that follow a covered day */
            daysHeldPastExpiry: number;
            /** @description Days after today that the term covers; none when it covers not even today */
            daysLeft: number | null;
            /** @description Days in residence, today included, that no order covers */
            daysWithoutBasis: number;
            /**
             * Format: date
             * @description First lawful day
             */
            from: string | null;
            measure: components["schemas"]["CourtMeasure"] | null;
            status: components["schemas"]["TermStatus"];
            /**
             * Format: date
             * @description Last lawful day
             */
            to: string | null;
        };
        /** @enum {string} */
        TermStatus: "no_order" | "no_term" | "running" | "due_soon" | "overdue" | "ended" | "voluntary";
        /** @enum {string} */
        TestOutcome: "given" | "refused" | "missed" | "invalid";
        /** @enum {string} */
        TestResult: "negative" | "presumptive_positive" | "confirmed_positive" | "confirmed_negative";
        Timeline: {
            items: components["schemas"]["TimelineEntry"][];
        };
        TimelineEntry: {
            /** Format: date-time */
            at: string;
            /** @description Display name of the account that acted */
            by: string;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            role: components["schemas"]["Role"] | null;
            /** @description `<subject>.<action>`, the key of the sentence */
            sentence: string;
            version: number;
        };
        WeighCorrection: {
            /** Format: date */
            decidedOn?: string;
            /** @description Left out, the entry is struck */
            kind?: components["schemas"]["CourtDecision"];
            termDays?: number;
        };
        WeighDecision: {
            /** Format: date */
            decidedOn: string;
            kind: components["schemas"]["CourtDecision"];
            termDays?: number;
        };
        WeighOrder: {
            /**
             * Format: uuid
             * @description A clerk's own court is taken when left out
             */
            courtId?: string;
            legalBasis: components["schemas"]["LegalBasis"];
            /** Format: date */
            orderedOn: string;
            /**
             * Format: uuid
             * @description Somebody already on record
             */
            personId?: string;
            termDays?: number;
        };
        /** @enum {string} */
        WithdrawReason: "entered_in_error" | "order_cancelled" | "duplicate" | "other";
        WithdrawReferral: {
            reason: components["schemas"]["WithdrawReason"];
            version: number;
            words?: string;
        };
        /** @enum {string} */
        WorkItem: "terms_held" | "terms_attended" | "terms_last" | "terms_third" | "terms_second" | "terms_first" | "terms_without_report" | "terms_without_days" | "entries_to_verify" | "figures_to_confirm" | "figures_unconfirmed" | "orders_waiting_verification" | "orders_waiting_acceptance" | "orders_declined" | "orders_not_arrived" | "arrivals_expected" | "arrivals_overdue" | "residents" | "beds_free" | "phases_to_plan" | "phases_to_start" | "phases_in_progress" | "phases_without_recent_session" | "phases_past_planned_end" | "plans_missing" | "hearings_this_week" | "hearings_without_report" | "hearings_to_settle" | "notices_to_decide" | "reports_to_present" | "reports_to_sign" | "reports_to_conclude" | "reports_to_approve" | "reports_to_submit" | "reports_unanswered" | "follow_ups_due" | "follow_ups_overdue" | "emergency_accesses_to_review" | "completed_this_month" | "admitted_this_month" | "accounts_active" | "accounts_waiting_first_sign_in";
        WorkItemView: {
            count: number;
            /** @description Of an alarm before the end: the days left at which it begins; the most, where figures differ */
            days?: number;
            item: components["schemas"]["WorkItem"];
        };
        /** @enum {string} */
        WorkSituation: "returns_to_job" | "job_found" | "looking" | "training" | "not_looking";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Account_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["AccountAttention"];
                centreId?: string;
                courtId?: string;
                cursor?: string;
                limit?: number;
                role?: components["schemas"]["Role"];
                state?: components["schemas"]["AccountState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
        };
    };
    Account_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccountView"];
                };
            };
        };
    };
    Account_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Account_disable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Account_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAccount"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Account_enable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Account_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccountView"];
                };
            };
        };
    };
    Account_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
        };
    };
    Admission_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["AdmissionAttention"];
                centreId?: string;
                cursor?: string;
                kind?: components["schemas"]["AdmissionKind"];
                legalBasis?: components["schemas"]["LegalBasis"];
                limit?: number;
                state?: components["schemas"]["AdmissionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionPage"];
                };
            };
        };
    };
    Admission_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Reintegration_discharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DischargePerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    DrugTest_ofAdmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrugTestList"];
                };
            };
        };
    };
    DrugTest_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDrugTest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrugTestView"];
                };
            };
        };
    };
    Admission_moveBed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Phase_ofAdmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseList"];
                };
            };
        };
    };
    Reintegration_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReintegrationView"];
                };
            };
        };
    };
    Admission_recordAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Admission_recordReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReturn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Reintegration_ofAdmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReintegrationView"];
                };
            };
        };
    };
    Screening_ofAdmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningList"];
                };
            };
        };
    };
    Screening_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordScreening"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
        };
    };
    Admission_strikeAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeAbsence"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Admission_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    Attachment_content: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Attachment_strike: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeAttachment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
        };
    };
    Centre_bedsByCentre: {
        parameters: {
            query?: {
                sex?: components["schemas"]["Sex"];
                standing?: components["schemas"]["BedStanding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedsByCentre"];
                };
            };
        };
    };
    Centre_bringBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedView"];
                };
            };
        };
    };
    Centre_takeOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedView"];
                };
            };
        };
    };
    Centre_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CentreList"];
                };
            };
        };
    };
    Centre_beds: {
        parameters: {
            query?: {
                sex?: components["schemas"]["Sex"];
                standing?: components["schemas"]["BedStanding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedList"];
                };
            };
        };
    };
    Centre_addBeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddBeds"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BedList"];
                };
            };
        };
    };
    Letterhead_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLetterhead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterheadView"];
                };
            };
        };
    };
    Letterhead_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterheadView"];
                };
            };
        };
    };
    Report_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckView"];
                };
            };
        };
    };
    Court_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourtList"];
                };
            };
        };
    };
    DrugTest_addResults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTestResults"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrugTestView"];
                };
            };
        };
    };
    DrugTest_strike: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikeDrugTest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrugTestView"];
                };
            };
        };
    };
    EmergencyAccess_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["EmergencyAttention"];
                cursor?: string;
                limit?: number;
                state?: components["schemas"]["EmergencyStanding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessPage"];
                };
            };
        };
    };
    EmergencyAccess_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenEmergencyAccess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessView"];
                };
            };
        };
    };
    EmergencyAccess_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewableAccessView"];
                };
            };
        };
    };
    EmergencyAccess_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessView"];
                };
            };
        };
    };
    EmergencyAccess_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewEmergencyAccess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyAccessView"];
                };
            };
        };
    };
    EmergencyAccess_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEmergencyAccesses"];
                };
            };
        };
    };
    Reintegration_followUps: {
        parameters: {
            query?: {
                attention?: components["schemas"]["FollowUpAttention"];
                cursor?: string;
                dueBy?: string;
                limit?: number;
                state?: components["schemas"]["FollowUpFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
        };
    };
    Reintegration_lose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissFollowUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
        };
    };
    Reintegration_miss: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MissFollowUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
        };
    };
    Reintegration_reach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReachFollowUp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
        };
    };
    Health_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    Hearing_list: {
        parameters: {
            query?: {
                centreId?: string;
                courtId?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                report?: components["schemas"]["HearingReport"];
                state?: components["schemas"]["HearingState"];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingPage"];
                };
            };
        };
    };
    Hearing_setMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHearings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingLines"];
                };
            };
        };
    };
    Hearing_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelHearing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
        };
    };
    Hearing_changeHour: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeHour"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
        };
    };
    Hearing_markHeld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
        };
    };
    Hearing_postpone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostponeHearing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
        };
    };
    Hearing_counts: {
        parameters: {
            query: {
                centreId?: string;
                courtId?: string;
                on: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingCounts"];
                };
            };
        };
    };
    Hearing_file: {
        parameters: {
            query: {
                centreId?: string;
                courtId?: string;
                /** @description Of the list; each report is in its own */
                language: components["schemas"]["ReportLanguage"];
                on: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                /** @description Who acted */
                actorId?: string;
                compartment?: components["schemas"]["Compartment"];
                cursor?: string;
                from?: string;
                kind?: components["schemas"]["HistoryKind"];
                limit?: number;
                /** @description The person it is about */
                personId?: string;
                /** @description The case it is about */
                referralId?: string;
                role?: components["schemas"]["Role"];
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
        };
    };
    Audit_periods: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodPage"];
                };
            };
        };
    };
    Audit_seals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Legal_listHolidays: {
        parameters: {
            query?: {
                /** @description All years when left out */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayList"];
                };
            };
        };
    };
    Legal_addHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddHoliday"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"];
                };
            };
        };
    };
    Legal_removeHoliday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Worklist_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeView"];
                };
            };
        };
    };
    Legal_list: {
        parameters: {
            query?: {
                /** @description What somebody else has proposed, or what is reckoned with and nobody has confirmed */
                attention?: components["schemas"]["LegalParameterAttention"];
                jurisdiction?: components["schemas"]["Jurisdiction"];
                key?: components["schemas"]["ParameterKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterList"];
                };
            };
        };
    };
    Legal_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeParameter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterView"];
                };
            };
        };
    };
    Legal_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterView"];
                };
            };
        };
    };
    Legal_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmParameter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterView"];
                };
            };
        };
    };
    Legal_effect: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterEffect"];
                };
            };
        };
    };
    Legal_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    Legal_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalParameterView"];
                };
            };
        };
    };
    Notice_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["NoticeAttention"];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
        };
    };
    Notice_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Notice_approve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Notice_decline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineNotice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Notice_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Notice_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Notice_support: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Notice_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    OrderDraft_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDraftView"];
                };
            };
        };
    };
    OrderDraft_keep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDraftContent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderDraftView"];
                };
            };
        };
    };
    OrderDraft_discard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    OrderForm_find: {
        parameters: {
            query?: {
                /** @description Whose judges are meant; a clerk's own court is, when left out */
                courtId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderFormView"];
                };
            };
        };
    };
    Person_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonFileView"];
                };
            };
        };
    };
    Audit_readers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReaderPage"];
                };
            };
        };
    };
    Person_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonHits"];
                };
            };
        };
    };
    Phase_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["PhaseAttention"];
                cursor?: string;
                discipline?: components["schemas"]["Discipline"];
                limit?: number;
                state?: components["schemas"]["PhaseState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhasePage"];
                };
            };
        };
    };
    Phase_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_discontinue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscontinuePhase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanPhase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPhase"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
        };
    };
    Phase_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    Reintegration_agree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReintegrationView"];
                };
            };
        };
    };
    Reintegration_revise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReintegrationView"];
                };
            };
        };
    };
    Referral_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["ReferralAttention"];
                centreId?: string;
                courtId?: string;
                cursor?: string;
                legalBasis?: components["schemas"]["LegalBasis"];
                limit?: number;
                state?: components["schemas"]["ReferralState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
        };
    };
    Referral_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReferral"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Admission_admit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitPerson"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdmissionView"];
                };
            };
        };
    };
    Attachment_ofReferral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    Attachment_add: {
        parameters: {
            query: {
                /** @description The entry of the ledger that an order is the scan of */
                entryId?: string;
                kind: components["schemas"]["AttachmentKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
        };
    };
    Phase_attendance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceList"];
                };
            };
        };
    };
    Referral_recordDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_weighDecision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeighDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryWarnings"];
                };
            };
        };
    };
    Referral_decline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineReferral"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectEntry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_weighCorrection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeighCorrection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryWarnings"];
                };
            };
        };
    };
    Referral_verifyEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Hearing_ofReferral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingList"];
                };
            };
        };
    };
    Hearing_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetHearing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingView"];
                };
            };
        };
    };
    Notice_ofReferral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeList"];
                };
            };
        };
    };
    Notice_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeNotice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    Referral_recordNonArrival: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Report_ofReferral: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
        };
    };
    Report_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Referral_term: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawfulTermView"];
                };
            };
        };
    };
    Referral_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
        };
    };
    Referral_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawReferral"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referral_weighOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeighOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryWarnings"];
                };
            };
        };
    };
    Report_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["ReportAttention"];
                centreId?: string;
                courtId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
        };
    };
    Report_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_approve: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_discard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Report_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_present: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_sendBack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Report_withdrawApproval: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasedOn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    Screening_recordResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordScreeningResult"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"];
                };
            };
        };
    };
    Session_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInAccountView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInAnswer"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SecondFactor_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordOnly"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    SecondFactor_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeAndPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SecondFactor_renewCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeAndPassword"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    Session_takeSecondStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    SignIn_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInPage"];
                };
            };
        };
    };
    SignIn_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignIn_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Phase_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSession"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSessionView"];
                };
            };
        };
    };
    Phase_correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectAttendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSessionView"];
                };
            };
        };
    };
    Statistics_counts: {
        parameters: {
            query: {
                ageBand?: components["schemas"]["AgeBand"];
                centreId?: string;
                cursor?: string;
                from: string;
                groupBy: components["schemas"]["Grouping"];
                legalBasis?: components["schemas"]["LegalBasis"];
                limit?: number;
                outcome?: components["schemas"]["CountedOutcome"];
                sex?: components["schemas"]["Sex"];
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsView"];
                };
            };
        };
    };
    Statistics_csv: {
        parameters: {
            query: {
                ageBand?: components["schemas"]["AgeBand"];
                centreId?: string;
                cursor?: string;
                from: string;
                groupBy: components["schemas"]["Grouping"];
                legalBasis?: components["schemas"]["LegalBasis"];
                limit?: number;
                outcome?: components["schemas"]["CountedOutcome"];
                sex?: components["schemas"]["Sex"];
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    Statistics_rows: {
        parameters: {
            query: {
                ageBand?: components["schemas"]["AgeBand"];
                centreId?: string;
                cursor?: string;
                from: string;
                legalBasis?: components["schemas"]["LegalBasis"];
                limit?: number;
                measure: components["schemas"]["Measure"];
                outcome?: components["schemas"]["CountedOutcome"];
                sex?: components["schemas"]["Sex"];
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedCasePage"];
                };
            };
        };
    };
    Term_list: {
        parameters: {
            query?: {
                attention?: components["schemas"]["TermAttention"];
                centreId?: string;
                courtId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermPage"];
                };
            };
        };
    };
}
